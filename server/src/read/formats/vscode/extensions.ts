import type { Document } from '../../../text/document.ts';
import { booleanOf, entryOf, type ObjectNode, stringOf } from '../../../text/node.ts';
import { Gathering } from '../../gathering.ts';
import type { VsCodeFile } from './files.ts';
import { textOf } from './read-terminal.ts';
import type { Spec, VsCodeFacts } from './types.ts';

/** Agents of other extensions, with the settings that together switch their asking off. */
const EXTENSIONS: readonly {
	readonly id: string;
	readonly title: string;
	readonly settings: Readonly<Record<string, string | true>>;
}[] = [
	{
		id: 'claude-code',
		title: 'Claude Code in VS Code',
		settings: { 'claudeCode.initialPermissionMode': 'bypassPermissions', 'claudeCode.allowDangerouslySkipPermissions': true },
	},
	{ id: 'gemini-code-assist', title: 'Gemini Code Assist', settings: { 'geminicodeassist.agentYoloMode': true } },
];

/** Facts on each agent of another extension that these settings let run unasked; none for those that ask. */
export function readExtensions(document: Document, settings: ObjectNode, file: VsCodeFile): readonly VsCodeFacts[] {
	return EXTENSIONS.flatMap(({ id, title, settings: wanted }) => {
		const entries = Object.entries(wanted).map(([name, value]) => {
			const entry = entryOf(settings, name);
			return (value === true ? booleanOf(entry?.value) === true : stringOf(entry?.value) === value) ? entry : undefined;
		});
		const [first] = entries;
		if (!first || entries.some((entry) => entry === undefined)) return [];
		const gathering = new Gathering<Spec>(document);
		gathering.rule(first, textOf(first), 'allow', { kind: 'everything' });
		gathering.prove('unattended', true, `\`${textOf(first)}\` runs every tool unasked`, first);
		const facts = gathering.facts({ format: 'vscode', agent: `${file.agent}@${id}`, title, scope: file.scope });
		const { rules } = gathering;
		return [{ ...facts, rules, scope: file.scope, servers: [], replaced: [], ignoresBuiltIn: true, blockWrites: undefined }];
	});
}
