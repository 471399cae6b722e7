import type { Document } from '../../text/document.ts';
import { booleanOf, type Entry, entryOf, itemsOf, stringOf, type TreeNode } from '../../text/node.ts';
import { readYaml } from '../../text/yaml.ts';
import { asks, type CoveringFacts, decideByOrder } from '../patterns/covering.ts';
import { plainFormat } from '../patterns/plain-format.ts';
import { Reader } from '../patterns/reader.ts';
import { anyOf, commandScope, EVERY_EDIT, EVERY_FETCH } from '../patterns/scopes.ts';

/** Aider: a few switches; `yes-always` answers every question but those about shell commands. */
export const format = plainFormat({
	id: 'aider',
	title: 'Aider',
	docs: 'https://aider.chat/docs/config/options.html',
	files: ['**/.aider.conf.{yml,yaml}'],
	shows: ['logging', 'attribution'],
	read: readAider,
	decide: (policy, call) => decideByOrder(policy.rules, call, 'strictest', () => asks('Aider asks.')),
});

function readAider(document: Document): readonly CoveringFacts[] {
	const tree = readYaml(document);
	const reader = new Reader(document, tree);
	const { root } = tree;
	const yes = entryOf(root, 'yes-always');
	if (yes && booleanOf(yes.value) === true) {
		reader.rule(yes, 'yes-always: true', 'allow', anyOf(EVERY_EDIT, EVERY_FETCH), {
			narrow: () => reader.raw(yes.value, 'false'),
		});
		reader.prove('unattended', true, '`yes-always` answers every question about files and pages', yes);
	}
	readCommands(reader, root, 'auto-test', 'test-cmd', false);
	readCommands(reader, root, 'auto-lint', 'lint-cmd', true);
	const verify = entryOf(root, 'git-commit-verify');
	if (verify && booleanOf(verify.value) === false) {
		const command = 'git commit --no-verify';
		reader.rule(
			verify,
			'git-commit-verify: false',
			'allow',
			commandScope(command, (text) => text.startsWith(command)),
		);
	}
	readEvidence(reader, root);
	const folder = /^(.*)\/[^/]*$/.exec(document.uri)?.[1] ?? '.';
	return [reader.facts('aider', folder, 'Aider', 'project')];
}

/** The test command runs after each edit when `auto-test` is on, the lint command unless `auto-lint` is off. */
function readCommands(reader: Reader, root: TreeNode | undefined, flag: string, key: string, byDefault: boolean): void {
	if (!(booleanOf(entryOf(root, flag)?.value) ?? byDefault)) return;
	for (const item of itemsOf(entryOf(root, key)?.value)) {
		const command = (stringOf(item) ?? '').replace(/^[a-z]+:\s+/, '');
		if (command !== '')
			reader.rule(
				item,
				command,
				'allow',
				commandScope(command, (text) => text === command),
			);
	}
}

function readEvidence(reader: Reader, root: TreeNode | undefined): void {
	for (const key of ['llm-history-file', 'chat-history-file', 'analytics-log']) {
		const entry = entryOf(root, key);
		const file = stringOf(entry?.value);
		if (entry && file !== undefined) reader.prove('logging', true, `\`${key}\` keeps what is said in ${file}`, entry, file);
	}
	const flags: readonly (Entry | undefined)[] = ['attribute-author', 'attribute-committer', 'attribute-co-authored-by'].map(
		(key) => entryOf(root, key),
	);
	for (const entry of flags) {
		const on = booleanOf(entry?.value);
		if (entry && on !== undefined)
			reader.prove('attribution', on, `commits ${on ? 'name' : 'hide'} the agent (\`${entry.key.value}\`)`, entry);
	}
}
