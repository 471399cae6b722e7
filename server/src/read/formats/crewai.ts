import type { Document } from '../../text/document.ts';
import { booleanOf, type Entry, entriesOf, entryOf, itemsOf, stringOf } from '../../text/node.ts';
import { readYaml } from '../../text/yaml.ts';
import { type CoveringFacts, decideByOrder } from '../patterns/covering.ts';
import { plainFormat } from '../patterns/plain-format.ts';
import { Reader } from '../patterns/reader.ts';
import { EVERY_COMMAND, toolScope } from '../patterns/scopes.ts';

/** CrewAI: which tools an agent has, and whether it may run code; nobody is asked unless a task says so. */
export const format = plainFormat({
	id: 'crewai',
	title: 'CrewAI',
	docs: 'https://docs.crewai.com/concepts/agents',
	files: ['**/config/agents.{yaml,yml}'],
	read: readCrew,
	decide: ({ rules }, call) =>
		decideByOrder(rules, call, 'first', () => ({ decision: 'deny', rule: null, why: 'The agent has no such tool here.' })),
});

function readCrew(document: Document): readonly CoveringFacts[] {
	const tree = readYaml(document);
	return entriesOf(tree.root).flatMap((agent) => (entryOf(agent.value, 'role') ? readAgent(document, agent) : []));
}

/** An agent that is given neither tools nor code here has no permissions in this file. */
function readAgent(document: Document, { key, value }: Entry): readonly CoveringFacts[] {
	const reader = new Reader(document);
	const code = entryOf(value, 'allow_code_execution');
	if (code && booleanOf(code.value) === true) {
		const mode = entryOf(value, 'code_execution_mode');
		const unsafe = stringOf(mode?.value) === 'unsafe';
		const scope = unsafe ? EVERY_COMMAND : toolScope('code_interpreter');
		reader.rule(
			unsafe && mode ? mode : code,
			unsafe ? 'code_execution_mode: unsafe' : 'allow_code_execution: true',
			'allow',
			scope,
			{ narrow: (to) => (to === 'deny' ? reader.raw(code.value, 'false') : []) },
		);
	}
	for (const tool of itemsOf(entryOf(value, 'tools')?.value)) {
		const name = stringOf(tool);
		if (name !== undefined) reader.rule(tool, name, 'allow', toolScope(name));
	}
	if (reader.rules.length === 0) return [];
	reader.prove('unattended', true, 'a crew runs its tools without asking', key);
	const folder = /^(?:(.*)\/)?config\/[^/]*$/.exec(document.uri)?.[1];
	const name = String(key.value);
	return [reader.facts('crewai', folder === undefined ? name : `${folder}/${name}`, `the CrewAI agent ${name}`, 'project', key)];
}
