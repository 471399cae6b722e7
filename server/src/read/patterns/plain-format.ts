import type { Call } from '../../acts/call.ts';
import type { Document } from '../../text/document.ts';
import type { AgentFormat, Decision, Evidence, Run } from '../agent.ts';
import type { CoveringFacts, CoveringPolicy, CoveringRule } from './covering.ts';

/** What is particular to a vendor whose rules know themselves what they cover. */
export interface Plain {
	readonly id: string;
	readonly title: string;
	readonly docs: string;
	readonly files: readonly string[];
	/** What its files can prove; nothing when absent. */
	readonly shows?: readonly Evidence['kind'][];
	read(document: Document): readonly CoveringFacts[];
	decide(policy: CoveringPolicy, call: Call, run: Run): Decision;
	/** How files are put in order before their rules are laid together; as they come when absent. */
	order?(facts: readonly CoveringFacts[]): readonly CoveringFacts[];
}

/** A format whose files are laid together and whose agents have no tool for cloud actions. */
export function plainFormat(plain: Plain): AgentFormat {
	return {
		id: plain.id,
		title: plain.title,
		docs: plain.docs,
		files: plain.files,
		...(plain.shows ? { shows: plain.shows } : {}),
		read: plain.read,
		merge: (facts) => {
			const inOrder = facts as readonly CoveringFacts[];
			return layTogether(plain.order ? plain.order(inOrder) : inOrder);
		},
		decide: (policy, call, run) =>
			call.kind === 'cloud'
				? { decision: 'deny', rule: null, why: `${plain.title} has no tool for cloud actions.` }
				: plain.decide(policy as CoveringPolicy, call, run),
		exemplars: (rule, probes) => (rule as CoveringRule).tries(probes),
		restrict: (rule, to) => (rule as CoveringRule).narrow?.(to) ?? [],
	};
}

/** One policy with all rules and all evidence, in the order given. */
export function layTogether(facts: readonly CoveringFacts[]): readonly CoveringPolicy[] {
	const [first] = facts;
	if (!first) return [];
	return [
		{
			format: first.format,
			agent: first.agent,
			title: first.title,
			place: first.place,
			rules: facts.flatMap(({ rules }) => rules),
			evidence: facts.flatMap(({ evidence }) => evidence),
			uris: [...new Set(facts.map(({ place }) => place.uri))],
			...(facts.every(({ listed }) => listed !== undefined) && first.listed !== undefined ? { listed: first.listed } : {}),
		},
	];
}

/** The folder that a vendor's file or folder stands in, `.` for the root. */
export function folderBefore(uri: string, marker: string): string {
	const at = uri.startsWith(`${marker}`) ? 0 : uri.indexOf(`/${marker}`);
	return at > 0 ? uri.slice(0, at) : '.';
}
