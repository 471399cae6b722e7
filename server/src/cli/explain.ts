import { Option } from 'commander';
import { parseCall } from '../acts/call.ts';
import { analyse } from '../audit.ts';
import { jsonText, visible } from '../report/escape.ts';
import { type ExplainedAgent, type Explanation, explain } from '../report/explain.ts';
import { collect } from './audit.ts';
import { withContracts } from './given.ts';
import { CLEAN, Refusal, write } from './io.ts';
import type { AddCommand } from './run.ts';
import { documentsOf, targetOf } from './target.ts';

interface Options {
	readonly agent?: string;
	readonly format: 'pretty' | 'json';
	readonly contract: readonly string[];
}

/** `explain "CALL" [PATH]`: the acts of a call, and for each agent the deciding rule, the verdict and the clause. */
export const explainCommand: AddCommand = (program, io, exit) => {
	program
		.command('explain')
		.description('say what each agent may do about one call, and why')
		.argument('<CALL>', 'a shell command, mcp__server__tool, service:Action, Edit(path), Read(path) or WebFetch(url)')
		.argument('[PATH]', 'a folder or file')
		.option('--agent <id>', 'only this agent, by its id, or all of one format')
		.addOption(new Option('--format <format>', 'how to write it').choices(['pretty', 'json']).default('pretty'))
		.option('--contract <file>', 'a contract that governs every agent; may lie elsewhere, may be repeated', collect, [])
		.action(async (text: string, path: string | undefined, options: Options) => {
			const target = targetOf(io.cwd, path === undefined ? [] : [path]);
			const found = await documentsOf(target, io, () => {});
			const { documents, contracts } = await withContracts(target, found, options.contract, io);
			const { model } = analyse(documents, { today: io.now.toISOString().slice(0, 10), contracts, levels: {} });
			const explanation = explain(model, parseCall(text), options.agent);
			if (options.agent !== undefined && explanation.agents.length === 0)
				throw new Refusal(`--agent ${options.agent}: no such agent. There are: ${model.agents.map(({ id }) => id).join(', ')}`);
			if (explanation.agents.length === 0) await write(io.stderr, 'clauseline: no agent was found here.\n');
			await write(io.stdout, options.format === 'json' ? json(explanation) : pretty(explanation));
			exit(CLEAN);
		});
};

function json({ agents, ...rest }: Explanation): string {
	return jsonText({ ...rest, agents: agents.map(({ why: _, ...agent }) => agent) });
}

function pretty({ call, acts, environment, agents }: Explanation): string {
	const lines = [visible(call), `  acts: ${acts.join(', ') || 'none'}`, `  environment: ${visible(environment)}`, ''];
	for (const agent of agents) lines.push(...agentLines(agent), '');
	return lines.join('\n');
}

function agentLines({ agent, uri, decision, rule, why, verdict, clauses }: ExplainedAgent): readonly string[] {
	const decider = rule
		? `${visible(rule.text)} at ${visible(rule.uri)}:${rule.range.start.line + 1}:${rule.range.start.character + 1}`
		: 'no rule; the default decides';
	const places = clauses.map((clause) => `${visible(clause.uri)}:${clause.range.start.line + 1} (${visible(clause.id)})`);
	return [
		`${visible(agent)} (${visible(uri)}): ${decision}`,
		`  rule: ${decider}`,
		`  why: ${visible(why)}`,
		`  verdict: ${verdict ?? 'none'}${places.length > 0 ? `, by ${places.join(', ')}` : ''}`,
	];
}
