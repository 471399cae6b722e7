import type { Document } from '../../text/document.ts';
import { readJson } from '../../text/json.ts';
import { booleanOf, entryOf, itemsOf, stringOf, type TreeNode, valueAt } from '../../text/node.ts';
import { asks, type CoveringFacts, decideByOrder, decideByParts, type Scope } from '../patterns/covering.ts';
import { pathGlobMatcher } from '../patterns/paths.ts';
import { folderBefore, plainFormat } from '../patterns/plain-format.ts';
import { Reader } from '../patterns/reader.ts';
import { commandPrefix, commandRegex, EVERY_COMMAND, EVERY_EDIT, everything, mcpScope, pathScope } from '../patterns/scopes.ts';

/** Junie: an allowlist whose first matching rule decides; nothing in it can deny. */
export const format = plainFormat({
	id: 'junie',
	title: 'Junie',
	docs: 'https://www.jetbrains.com/help/junie/',
	files: ['**/.junie/allowlist.json'],
	read: readJunie,
	decide: ({ rules }, call) =>
		decideByParts(
			call,
			(part) => decideByOrder(rules, part, 'first', () => asks('Junie asks.')),
			asks('The command cannot be parsed.'),
		),
});

function readJunie(document: Document): readonly CoveringFacts[] {
	const tree = readJson(document, { comments: false });
	const { root } = tree;
	const reader = new Reader(document, tree);
	const rules = valueAt(root, 'rules');
	if (rules?.type === 'array') reader.problem(rules, 'Junie discards a file whose `rules` are a list.');
	else if (tree.problems.length === 0) {
		readGroup(reader, valueAt(rules, 'executables'), 'executables', EVERY_COMMAND, commandOf);
		readGroup(reader, valueAt(rules, 'fileEditing'), 'fileEditing', EVERY_EDIT, (text) =>
			pathScope('edit', pathGlobMatcher(text), text),
		);
		readGroup(reader, valueAt(rules, 'mcpTools'), 'mcpTools', mcpScope('*', '*'), (text) => mcpScope(...pairOf(text)));
		const behaviour = entryOf(root, 'defaultBehavior');
		if (behaviour && stringOf(behaviour.value) === 'allow') {
			reader.rule(behaviour, 'defaultBehavior: allow', 'allow', everything(), {
				narrow: reader.instead(behaviour.value, { ask: 'ask' }),
			});
			reader.prove('unattended', true, 'what no rule names runs unasked', behaviour);
		}
		if (booleanOf(valueAt(root, 'allowReadonlyCommands')) === false)
			reader.prove(
				'approval',
				true,
				'even commands that read are asked for',
				entryOf(root, 'allowReadonlyCommands') ?? { start: 0, end: 0 },
				'human',
			);
	}
	return [reader.facts('junie', folderBefore(document.uri, '.junie/'), 'Junie', 'user')];
}

function readGroup(
	reader: Reader,
	group: TreeNode | undefined,
	name: string,
	all: Scope,
	scopeOf: (text: string, prefix: boolean) => Scope,
): void {
	for (const rule of itemsOf(valueAt(group, 'rules'))) {
		const prefix = stringOf(valueAt(rule, 'prefix'));
		const text = prefix ?? stringOf(valueAt(rule, 'pattern'));
		const action = stringOf(valueAt(rule, 'action'));
		if (text === undefined || (action !== 'allow' && action !== 'ask')) {
			reader.problem(rule, 'A rule needs `prefix` or `pattern`, and an `action` of allow or ask; it is not read.');
			continue;
		}
		const node = valueAt(rule, 'action') ?? rule;
		reader.rule(rule, `${name}: ${text}`, action, scopeOf(text, prefix !== undefined), {
			narrow: reader.instead(node, { ask: 'ask' }),
		});
	}
	const fallback = entryOf(group, 'default');
	const effect = stringOf(fallback?.value);
	if (fallback && (effect === 'allow' || effect === 'ask')) reader.rule(fallback, `${name} default: ${effect}`, effect, all);
}

function commandOf(text: string, prefix: boolean): Scope {
	return prefix ? commandPrefix(text) : commandRegex(text, 'whole');
}

function pairOf(text: string): readonly [string, string] {
	const [server = '*', tool = '*'] = text.split(/[:/]/);
	return [server, tool];
}
