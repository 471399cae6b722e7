import type { Document } from '../../text/document.ts';
import { readJson } from '../../text/json.ts';
import { valueAt } from '../../text/node.ts';
import { asks, type CoveringFacts, decideByOrder, decideByParts } from '../patterns/covering.ts';
import { folderBefore, plainFormat } from '../patterns/plain-format.ts';
import { Reader } from '../patterns/reader.ts';
import { commandPrefix, EVERY_COMMAND } from '../patterns/scopes.ts';
import { toolTokenScope } from '../patterns/tool-tokens.ts';

/** Windsurf's command lists in the editor's settings, and the permissions of Devin, which took its place. */
export const format = plainFormat({
	id: 'windsurf',
	title: 'Windsurf',
	docs: 'https://docs.devin.ai/cli/reference/permissions',
	files: ['**/.vscode/settings.json', '**/Windsurf/User/settings.json', '**/{.devin,devin}/config.json'],
	read: readWindsurf,
	decide: ({ rules }, call) =>
		decideByParts(
			call,
			(part) => decideByOrder(rules, part, 'strictest', () => asks('The call is on no list.')),
			asks('The command cannot be parsed.'),
		),
});

function readWindsurf(document: Document): readonly CoveringFacts[] {
	const tree = readJson(document, { comments: true });
	const { root } = tree;
	const devin = document.uri.endsWith('config.json');
	// The editor's settings belong to others too: their faults are not ours to report.
	const reader = new Reader(document, ...(devin ? [tree] : []));
	if (devin) {
		for (const effect of ['deny', 'ask', 'allow'] as const) {
			for (const { text, node } of reader.strings(valueAt(root, 'permissions', effect), effect))
				reader.rule(
					node,
					text,
					effect,
					toolTokenScope(text, 'prefix'),
					effect === 'allow' ? { narrow: reader.without(node) } : {},
				);
		}
		return [
			reader.facts(
				'windsurf',
				folderBefore(document.uri, document.uri.includes('.devin/') ? '.devin/' : 'devin/'),
				'Devin',
				'project',
			),
		];
	}
	for (const [key, effect] of [
		['windsurf.cascadeCommandsDenyList', 'ask'],
		['windsurf.cascadeCommandsAllowList', 'allow'],
	] as const) {
		for (const { text, node } of reader.strings(valueAt(root, key), key)) {
			const scope = text === '*' ? EVERY_COMMAND : commandPrefix(text);
			reader.rule(node, text, effect, scope, effect === 'allow' ? { narrow: reader.without(node) } : {});
		}
	}
	if (reader.rules.length === 0) return [];
	return [
		reader.facts(
			'windsurf',
			folderBefore(document.uri, document.uri.includes('.vscode/') ? '.vscode/' : 'Windsurf/'),
			'Windsurf',
			'project',
		),
	];
}
