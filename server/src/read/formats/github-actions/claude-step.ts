import { readJson } from '../../../text/json.ts';
import { booleanOf, entryOf, itemsOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import { claudeEngine, type Lists } from './claude-engine.ts';
import { embedded, embeddedJson, type PlacedWord, placedWords, toolsIn, valuesOf } from './embedded.ts';
import type { Engine, Step } from './types.ts';

/** `anthropics/claude-code-action`: Claude Code under the tools that the step names. */
export function claudeAction(step: Step): Engine {
	const { reader, inputs } = step;
	const listed = (key: string): readonly PlacedWord[] => {
		const node = valueAt(inputs, key);
		return node?.type === 'string' ? wordsIn(step, node).flatMap(toolsIn) : [];
	};
	const args = valueAt(inputs, 'claude_args');
	const flags = args?.type === 'string' ? claudeFlags(wordsIn(step, args)) : { allow: [], deny: [] };
	const settings = settingsOf(step);
	// Without a prompt the action answers a mention, and then lets Claude edit and commit by itself.
	const answers = !['prompt', 'direct_prompt', 'override_prompt'].some((key) => entryOf(inputs, key));
	const lists = {
		...flags,
		allow: [...flags.allow, ...listed('allowed_tools'), ...settings.allow],
		deny: [...flags.deny, ...listed('disallowed_tools'), ...settings.deny],
	};
	const signing = entryOf(inputs, 'use_commit_signing');
	if (signing && (booleanOf(signing.value) === true || stringOf(signing.value) === 'true'))
		reader.prove('attribution', true, 'commits are signed as the action', signing);
	const name = entryOf(inputs, 'bot_name');
	if (name) reader.prove('attribution', true, 'commits carry the name of the bot', name);
	const anyone = entryOf(inputs, 'allowed_non_write_users');
	const open = stringOf(anyone?.value) === '*' || stringOf(valueAt(inputs, 'allowed_bots')) === '*';
	return claudeEngine(step, lists, answers ? BY_ITSELF : [], open);
}

/** The flags of Claude Code's command line that decide about tools. */
export function claudeFlags(words: readonly PlacedWord[]): Lists {
	const skips = words.find(({ text }) => /^--(?:allow-)?dangerously-skip-permissions$/.test(text));
	const mode = skips ?? valuesOf(words, '--permission-mode')[0];
	return {
		allow: valuesOf(words, '--allowedTools', '--allowed-tools').flatMap(toolsIn),
		deny: valuesOf(words, '--disallowedTools', '--disallowed-tools').flatMap(toolsIn),
		...(mode ? { mode } : {}),
	};
}

/** What a mention lets Claude do without being listed. Source: `modes/tag` of anthropics/claude-code-action. */
const BY_ITSELF = ['Edit', 'Write', ...['add', 'commit', 'status', 'diff', 'log', 'rm'].map((verb) => `Bash(git ${verb}:*)`)];

function wordsIn({ reader }: Step, node: TreeNode): readonly PlacedWord[] {
	return placedWords(embedded(reader.document, node), node.start);
}

/** `settings` holds a settings file, or the path of one, which is read where it stands. */
function settingsOf({ reader, inputs }: Step): Lists {
	const node = valueAt(inputs, 'settings');
	if (!node || !stringOf(node)?.trim().startsWith('{')) return { allow: [], deny: [] };
	const { root, problems } = readJson(embeddedJson(reader.document, node), { comments: false });
	reader.problems.push(...problems);
	const list = (key: string): readonly PlacedWord[] =>
		itemsOf(valueAt(root, 'permissions', key)).flatMap((item) =>
			item.type === 'string' ? [{ text: String(item.value), start: item.start, end: item.end }] : [],
		);
	return { allow: list('allow'), deny: list('deny') };
}
