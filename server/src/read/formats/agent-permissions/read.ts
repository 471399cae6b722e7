import { ACT_IDS, type ActId } from '../../../acts/act.ts';
import type { Call } from '../../../acts/call.ts';
import type { Probes } from '../../../acts/probes.ts';
import type { Document, Span } from '../../../text/document.ts';
import { readJson } from '../../../text/json.ts';
import { type Entry, entriesOf, entryOf, itemsOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import { readYaml } from '../../../text/yaml.ts';
import type { Effect } from '../../agent.ts';
import type { CoveringFacts, CoveringRule } from '../../patterns/covering.ts';
import { Reader } from '../../patterns/reader.ts';
import { proveFrom } from './read-evidence.ts';

/** One act set in one environment; a line that names several environments makes one rule for each. */
export interface StatedRule extends CoveringRule {
	readonly acts: readonly ActId[];
	readonly environment?: string;
	/** The line that speaks where no other does. */
	readonly fallback?: boolean;
}

export interface StatedFacts extends CoveringFacts {
	readonly rules: readonly StatedRule[];
}

/** The agents that one file states. */
export function readStated(document: Document): readonly StatedFacts[] {
	const tree = document.uri.endsWith('.json') ? readJson(document, { comments: false }) : readYaml(document);
	const agents = entryOf(tree.root, 'agents');
	const folder = /^(?:(.*)\/)?[^/]+$/.exec(document.uri)?.[1];
	const listed = itemsOf(agents?.value).filter(({ type }) => type === 'object');
	if (listed.length === 0) {
		const reader = new Reader(document, tree);
		reader.problem(agents?.value ?? { start: 0, end: 1 }, 'There is no agent in `agents`; nothing is allowed.');
		return [reader.facts('agent-permissions', folder ?? '.', 'agents of agent-permissions', 'stated') as StatedFacts];
	}
	return listed.map((agent, index) => readAgent(new StatedReader(document, ...(index === 0 ? [tree] : [])), agent, folder));
}

class StatedReader extends Reader {
	declare readonly rules: StatedRule[];

	/** Adds a rule over acts. */
	state(node: Span, text: string, effect: Effect, rule: Partial<StatedRule> & Pick<StatedRule, 'acts'>): void {
		const tries = (probes: Probes): Iterable<Call> => triesOf(probes, rule.environment);
		this.rule(node, text, effect, { covers: () => true, tries });
		const stated = this.rules.pop();
		if (stated) this.rules.push({ ...stated, ...rule });
	}
}

function readAgent(reader: StatedReader, agent: TreeNode, folder: string | undefined): StatedFacts {
	const name = valueAt(agent, 'id');
	const id = stringOf(name) ?? 'agent';
	if (stringOf(name) === undefined) reader.problem(agent, 'An agent needs an `id`.');
	for (const rule of itemsOf(valueAt(agent, 'rules'))) readRule(reader, rule);
	const fallback = entryOf(agent, 'default');
	const effect = stringOf(fallback?.value);
	if (fallback && (effect === 'allow' || effect === 'ask' || effect === 'deny')) {
		const narrow = reader.instead(fallback.value, { ask: 'ask', deny: 'deny' });
		reader.state(fallback, `default: ${effect}`, effect, { acts: ACT_IDS, fallback: true, narrow });
		if (effect === 'allow') reader.prove('unattended', true, 'what no rule names is done unasked', fallback);
	} else if (fallback) reader.problem(fallback.value, 'A `default` is allow, ask or deny; here it is deny.');
	proveFrom(reader, agent);
	for (const { key } of entriesOf(agent))
		if (!KEYS.has(String(key.value))) reader.problem(key, `"${key.value}" is not a key of an agent.`);
	const title = stringOf(valueAt(agent, 'title')) ?? `the agent ${id}`;
	return reader.facts(
		'agent-permissions',
		folder === undefined ? id : `${folder}/${id}`,
		title,
		'stated',
		name ?? agent,
	) as StatedFacts;
}

const KEYS = new Set(['id', 'title', 'rules', 'default', 'logs', 'approver', 'identity']);

function readRule(reader: StatedReader, rule: TreeNode): void {
	const decisions = entriesOf(rule).filter(({ key }) => ['allow', 'ask', 'deny'].includes(String(key.value)));
	const [decision] = decisions;
	if (!decision || decisions.length > 1) {
		reader.problem(rule, 'A rule has exactly one of `allow`, `ask` and `deny`; it is not read.');
		return;
	}
	const effect = String(decision.key.value) as Effect;
	const acts = actsOf(reader, decision);
	const environments = itemsOf(valueAt(rule, 'in')).flatMap((item) => stringOf(item) ?? []);
	const names = itemsOf(decision.value).flatMap((item) => stringOf(item) ?? []);
	const text = `${effect}: ${names.join(', ')}`;
	const narrow = (to: 'ask' | 'deny') => reader.raw(decision.key, to);
	if (acts.length === 0) return;
	if (environments.length === 0) reader.state(rule, text, effect, { acts, narrow });
	for (const environment of environments)
		reader.state(rule, `${text} in ${environment}`, effect, { acts, environment, bound: [environment], narrow });
}

function actsOf(reader: StatedReader, { value }: Entry): readonly ActId[] {
	return itemsOf(value).flatMap((item): readonly ActId[] => {
		const name = stringOf(item);
		if (name === '*') return ACT_IDS;
		const act = ACT_IDS.find((each) => each === name);
		if (act === undefined) reader.problem(item, `"${name ?? ''}" is not the id of an act; the line does not count for it.`);
		return act === undefined ? [] : [act];
	});
}

/** Known calls, as they are and with the environment named before them. */
function* triesOf(probes: Probes, environment: string | undefined): Iterable<Call> {
	for (const name of TOOLS) yield { kind: 'tool', name };
	for (const calls of [probes.worst(), probes.shell()]) {
		yield* calls;
		if (environment !== undefined)
			for (const { command } of calls) yield { kind: 'shell', command: `ENVIRONMENT=${environment} ${command}` };
	}
}

/** Acts that no command line has. */
const TOOLS = ['sign_contract', 'approve_loan_application', 'create_payment', 'send_email', 'unlock_door'];
