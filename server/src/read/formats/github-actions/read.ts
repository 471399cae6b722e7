import type { Document } from '../../../text/document.ts';
import { entriesOf, entryOf, itemsOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import { readYaml } from '../../../text/yaml.ts';
import { Reader } from '../../patterns/reader.ts';
import { claudeAction } from './claude-step.ts';
import { codexAction } from './codex-step.ts';
import { geminiAction } from './gemini-step.ts';
import { agentsOfRun } from './run-step.ts';
import { eventsOf, isGuarded, openEvents, writesOf } from './triggers.ts';
import type { ActionFacts, Engine, Step } from './types.ts';

/** The agents that a workflow starts, one for each step that starts one. */
export function readWorkflow(document: Document): readonly ActionFacts[] {
	// A compiled agentic workflow says again what its source says.
	if (document.uri.endsWith('.lock.yml') || !MENTIONS.test(document.text)) return [];
	const tree = readYaml(document);
	const on = valueAt(tree.root, 'on');
	const token = valueAt(tree.root, 'permissions');
	const found: { readonly job: string; readonly facts: ActionFacts }[] = [];
	for (const { key, value: job } of entriesOf(valueAt(tree.root, 'jobs'))) {
		for (const step of itemsOf(valueAt(job, 'steps'))) {
			for (const facts of agentsOfStep(document, { on, job, token: valueAt(job, 'permissions') ?? token }, step))
				found.push({ job: String(key.value), facts });
		}
	}
	for (const step of itemsOf(valueAt(tree.root, 'runs', 'steps'))) {
		for (const facts of agentsOfStep(document, { on, job: undefined, token }, step)) found.push({ job: 'action', facts });
	}
	return found.map(({ job, facts }, index) => named(document, job, facts, index, found.length, tree.problems.length > 0));
}

const MENTIONS = /claude|codex|gemini|copilot|cursor-agent|opencode|aider|droid|\bamp\b|\bcn\b|--trust-all-tools/i;

function agentsOfStep(
	document: Document,
	around: Pick<Circumstances, 'on' | 'job' | 'token'>,
	node: TreeNode,
): readonly ActionFacts[] {
	const reader = new Reader(document);
	const uses = entryOf(node, 'uses');
	const run = entryOf(node, 'run');
	const at = uses?.value ?? run?.value;
	if (!at) return [];
	const step: Step = { reader, at, inputs: valueAt(node, 'with') };
	const action = uses ? ACTIONS.find(([pattern]) => pattern.test(stringOf(uses.value) ?? ''))?.[1] : undefined;
	for (const key of DECIDING) {
		const input = valueAt(step.inputs, key);
		if (stringOf(input)?.includes('${{') && input)
			reader.problem(input, `Part of \`${key}\` comes from an expression and is not read.`);
	}
	const engines = action ? [action(step)] : run?.value.type === 'string' ? agentsOfRun(step, run.value) : [];
	const guarded = isGuarded(entryOf(around.job, 'if')) || isGuarded(entryOf(node, 'if'));
	return engines.map((engine) => factsOf(reader, engine, { ...around, at, guarded }));
}

/** Inputs that decide about tools. */
const DECIDING = ['claude_args', 'allowed_tools', 'disallowed_tools', 'sandbox', 'safety-strategy', 'codex-args'];

const ACTIONS: readonly (readonly [RegExp, (step: Step) => Engine])[] = [
	[/^anthropics\/claude-code-(?:base-)?action(?:\/[^@]*)?(?:@|$)/, claudeAction],
	[/^openai\/codex-action(?:@|$)/, codexAction],
	[/^google-(?:github-actions\/run-gemini-cli|gemini\/gemini-cli-action)(?:@|$)/, geminiAction],
];

interface Circumstances {
	readonly on: TreeNode | undefined;
	readonly at: TreeNode;
	readonly job: TreeNode | undefined;
	/** `permissions` of the job, or of the workflow. */
	readonly token: TreeNode | undefined;
	readonly guarded: boolean;
}

/** Nobody sits beside a workflow; whoever may start it matters the more. */
function factsOf(reader: Reader, engine: Engine, { on, at, job, token, guarded }: Circumstances): ActionFacts {
	const events = eventsOf(on);
	const strangers = engine.open && !guarded ? openEvents(events) : [];
	const starts = events.length > 0 ? ` on ${events.map((event) => `\`${event}\``).join(', ')}` : '';
	const anyone =
		strangers.length > 0 ? `, and anyone may bring about ${strangers.map((event) => `\`${event}\``).join(', ')}` : '';
	reader.prove('unattended', true, `the workflow runs it${starts}${anyone}${writesOf(token)}`, at);
	const environment = entryOf(job, 'environment');
	const name = stringOf(environment?.value) ?? stringOf(valueAt(environment?.value, 'name'));
	reader.rules.push(
		...engine.rules.map((rule) => (name === undefined ? rule : { ...rule, bound: [...(rule.bound ?? []), name] })),
	);
	// The engine names its own rules; where a job is bound to an environment, ours stand in for them.
	const ours = new Map(engine.rules.map((rule, index) => [rule, reader.rules[index] ?? rule] as const));
	const decide: Engine['decide'] = (call, run) => {
		const decided = engine.decide(call, run);
		const rule = decided.rule ? ([...ours].find(([each]) => each === decided.rule)?.[1] ?? decided.rule) : null;
		return { ...decided, rule };
	};
	return { ...reader.facts('github-actions', reader.document.uri, engine.title, 'ci', at), decide };
}

function named(document: Document, job: string, facts: ActionFacts, index: number, count: number, broken: boolean): ActionFacts {
	const { uri } = document;
	const agent = count === 1 ? uri : `${uri}#${job}.${index + 1}`;
	const problems = broken
		? [...facts.problems, { place: facts.place, message: 'The workflow is no valid YAML; GitHub does not run it.' }]
		: facts.problems;
	return { ...facts, agent, title: `${facts.title} in ${uri}${count === 1 ? '' : ` (job ${job})`}`, problems };
}
