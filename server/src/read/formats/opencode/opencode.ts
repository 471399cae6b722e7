import type { Call } from '../../../acts/call.ts';
import type { AgentFormat } from '../../agent.ts';
import type { CoveringRule } from '../../patterns/covering.ts';
import { decideOpencode } from './decide.ts';
import { readOpencode } from './read.ts';
import type { OpencodeFacts, OpencodePolicy, OpencodeRule } from './types.ts';

/** opencode: `permission` blocks, of all agents and of each, where the last rule that matches wins. */
export const format: AgentFormat = {
	id: 'opencode',
	title: 'opencode',
	docs: 'https://opencode.ai/docs/permissions/',
	files: [
		'**/opencode.{json,jsonc}',
		'**/opencode/config.json',
		'**/.opencode/{agent,agents,mode,modes}/**/*.md',
		'**/opencode/{agent,agents,mode,modes}/**/*.md',
	],
	shows: ['custody'],
	read: readOpencode,
	merge: (facts) => mergeOpencode(facts as readonly OpencodeFacts[]),
	decide: (policy, call, run) => decideOpencode(policy as OpencodePolicy, call, run),
	exemplars: (rule, probes) => (rule as CoveringRule).tries(probes),
	restrict: (rule, to) => (rule as CoveringRule).narrow?.(to) ?? [],
};

/**
 * One policy for the folder, and one for each agent with rules of its own: those stand behind the folder's. What an
 * agent inherits is the folder's finding already, so an inherited rule decides and is not tried again.
 */
function mergeOpencode(all: readonly OpencodeFacts[]): readonly OpencodePolicy[] {
	const facts = [...all].sort((a, b) => depth(a) - depth(b));
	const common = facts.filter(({ subject }) => subject === undefined);
	const silent = common.find((each) => each.silent)?.silent;
	const rules = common.flatMap((each) => each.rules);
	const folder = common[0] ? [policyOf(common, common[0].agent, silent ? [silent, ...rules] : rules, undefined)] : [];
	const subjects = [...new Set(facts.flatMap(({ subject }) => subject ?? []))];
	const agents = subjects.map((subject) => {
		const own = facts.filter((each) => each.subject === subject);
		const behind = silent ? quiet(silent) : own.find((each) => each.silent)?.silent;
		const chain = [...(behind ? [behind] : []), ...rules.map(quiet), ...own.flatMap((each) => each.rules)];
		const where = own[0]?.agent ?? '.';
		return policyOf(own, where === '.' ? subject : `${where}/${subject}`, chain, subject);
	});
	return [...folder, ...agents];
}

function depth({ place }: OpencodeFacts): number {
	return place.uri.includes('.opencode/') ? 1 : 0;
}

function quiet(rule: OpencodeRule): OpencodeRule {
	return { ...rule, tries: () => HARMLESS };
}

const HARMLESS: readonly Call[] = [{ kind: 'read', path: 'README.md' }];

function policyOf(
	facts: readonly OpencodeFacts[],
	agent: string,
	rules: readonly OpencodeRule[],
	builtIn: string | undefined,
): OpencodePolicy {
	const [first] = facts;
	return {
		format: 'opencode',
		agent,
		title: first?.title ?? 'opencode',
		place: first?.place ?? { uri: '', start: 0, end: 0 },
		rules,
		evidence: facts.flatMap(({ evidence }) => evidence),
		uris: [...new Set(facts.map(({ place }) => place.uri))],
		builtIn,
	};
}
