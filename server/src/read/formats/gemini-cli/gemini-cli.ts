import type { Document } from '../../../text/document.ts';
import { readJson } from '../../../text/json.ts';
import { booleanOf, entriesOf, entryOf, stringOf, valueAt } from '../../../text/node.ts';
import type { AgentFormat } from '../../agent.ts';
import type { CoveringRule } from '../../patterns/covering.ts';
import { folderBefore, layTogether } from '../../patterns/plain-format.ts';
import { mcpScope } from '../../patterns/scopes.ts';
import { decideGemini } from './decide.ts';
import { GeminiReader, readGeminiSettings } from './read.ts';
import { readPolicies } from './read-policies.ts';
import { isKnownTool, namesUse } from './tools.ts';
import type { GeminiFacts, GeminiPolicy } from './types.ts';

/** Gemini CLI: settings, policy files and extensions, all turned into the rules of one policy engine. */
export const format: AgentFormat = {
	id: 'gemini-cli',
	title: 'Gemini CLI',
	docs: 'https://geminicli.com/docs/reference/policy-engine/',
	files: [
		'**/.gemini/settings.json',
		'**/gemini-cli/{settings,system-defaults}.json',
		'**/{.gemini,gemini-cli}/policies/*.toml',
		'**/gemini-extension.json',
	],
	shows: ['logging', 'approval'],
	read: readGemini,
	merge: (facts) => mergeGemini(facts as readonly GeminiFacts[]),
	decide: (policy, call, run) => decideGemini(policy as GeminiPolicy, call, run),
	exemplars: (rule, probes) => (rule as CoveringRule).tries(probes),
	restrict: (rule, to) => (rule as CoveringRule).narrow?.(to) ?? [],
};

function readGemini(document: Document): readonly GeminiFacts[] {
	const { uri } = document;
	if (uri.endsWith('gemini-extension.json')) return readExtension(document);
	const workspace = /(?:^|\/)\.gemini\//.test(uri);
	const agent = folderBefore(uri, workspace ? '.gemini/' : 'gemini-cli/');
	const reader = new GeminiReader(document, workspace);
	if (uri.endsWith('.toml')) readPolicies(reader);
	else {
		const tree = readJson(document, { comments: true });
		reader.problems.push(...tree.problems);
		// Gemini reports a settings file that does not parse as fatal, and runs nothing.
		if (tree.problems.length === 0) readGeminiSettings(reader, tree.root);
	}
	const title = `Gemini CLI${agent === '.' ? '' : ` in ${agent}`}`;
	return [reader.geminiFacts(agent, title, workspace ? 'project' : 'system')];
}

/** An extension may take tools away; what it would allow or trust is ignored. */
function readExtension(document: Document): readonly GeminiFacts[] {
	const { root, problems } = readJson(document, { comments: true });
	if (!entryOf(root, 'excludeTools') && !entryOf(root, 'mcpServers')) return [];
	const reader = new GeminiReader(document, false);
	reader.problems.push(...problems);
	for (const { text, node } of reader.strings(valueAt(root, 'excludeTools'), 'excludeTools')) {
		const inert = isKnownTool(text) ? {} : { inert: 'no tool of Gemini CLI has this name' };
		reader.state(node, text, 'deny', { ...inert, priority: 4.4, matches: (use) => namesUse(text, undefined, use) });
	}
	for (const { key, value } of entriesOf(valueAt(root, 'mcpServers'))) {
		const trust = entryOf(value, 'trust');
		if (!trust || !booleanOf(trust.value)) continue;
		const inert = 'an extension cannot trust its own servers';
		const text = `${key.value}: "trust": true`;
		reader.state(trust, text, 'allow', { ...mcpScope(String(key.value), '*'), priority: 0, inert, matches: () => false });
	}
	const name = stringOf(valueAt(root, 'name')) ?? 'unnamed';
	return [reader.geminiFacts(document.uri, `the Gemini CLI extension ${name}`, 'extension')];
}

function mergeGemini(facts: readonly GeminiFacts[]): readonly GeminiPolicy[] {
	const mode = facts.findLast((each) => each.mode !== undefined)?.mode ?? 'default';
	return layTogether(facts).map((policy) => ({ ...policy, rules: facts.flatMap(({ rules }) => rules), mode }));
}
