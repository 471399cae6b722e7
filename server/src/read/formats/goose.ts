import type { Call } from '../../acts/call.ts';
import { type Document, placeIn } from '../../text/document.ts';
import { entriesOf, entryOf, stringOf, valueAt } from '../../text/node.ts';
import { readYaml } from '../../text/yaml.ts';
import type { Decision } from '../agent.ts';
import { asks, type CoveringFacts, type CoveringPolicy, decideByOrder, type Scope } from '../patterns/covering.ts';
import { plainFormat } from '../patterns/plain-format.ts';
import { Reader } from '../patterns/reader.ts';
import { EVERY_COMMAND, EVERY_EDIT, everything, mcpScope } from '../patterns/scopes.ts';

/** Goose: a mode, and lists of tools that count only where the mode asks at all. */
export const format = plainFormat({
	id: 'goose',
	title: 'Goose',
	docs: 'https://block.github.io/goose/docs/guides/goose-permissions',
	files: ['**/goose/{config,permission}.{yaml,yml}'],
	read: readGoose,
	decide: decideGoose,
});

const MODE = /^(?:GOOSE_MODE|no `GOOSE_MODE`)/;

function readGoose(document: Document): readonly CoveringFacts[] {
	const tree = readYaml(document);
	const { root } = tree;
	const reader = new Reader(document, tree);
	const folder = /^(.*)\/[^/]*$/.exec(document.uri)?.[1] ?? '.';
	if (/permission\.ya?ml$/.test(document.uri)) {
		for (const [key, effect] of [
			['never_allow', 'deny'],
			['ask_before', 'ask'],
			['always_allow', 'allow'],
		] as const) {
			for (const { text, node } of reader.strings(valueAt(root, 'user', key), key))
				reader.rule(node, text, effect, scopeOf(text));
		}
		return [reader.facts('goose', folder, 'Goose', 'user')];
	}
	const mode = entryOf(root, 'GOOSE_MODE');
	const servers = entriesOf(valueAt(root, 'extensions')).map(({ key }) => String(key.value));
	const value = stringOf(mode?.value) ?? 'auto';
	const at = mode ?? { start: 0, end: 0 };
	if (value === 'auto') {
		const narrow = mode ? { narrow: reader.instead(mode.value, { ask: 'approve', deny: 'chat' }) } : { implicit: true };
		reader.rule(at, mode ? 'GOOSE_MODE: auto' : 'no `GOOSE_MODE`', 'allow', everything(servers), narrow);
		reader.prove('unattended', true, 'in the mode `auto` every tool runs unasked', at);
	} else if (value === 'chat') reader.rule(at, 'GOOSE_MODE: chat', 'deny', everything(servers));
	else reader.prove('approval', true, `in the mode \`${value}\` Goose asks`, at, value === 'smart_approve' ? 'model' : 'human');
	return [{ ...reader.facts('goose', folder, 'Goose', 'user'), place: placeIn(document, at.start, at.end) }];
}

function scopeOf(tool: string): Scope {
	if (tool === 'developer__shell') return EVERY_COMMAND;
	if (/^developer__(?:text_editor|write|edit|text_edit)$/.test(tool)) return EVERY_EDIT;
	const [server = tool, name = '*'] = tool.split('__');
	return mcpScope(server, name);
}

function decideGoose({ rules }: CoveringPolicy, call: Call): Decision {
	const mode = rules.find(({ text }) => MODE.test(text));
	if (mode) return { decision: mode.effect, rule: mode, why: 'In this mode no list is looked at.' };
	if (call.kind === 'read') return { decision: 'allow', rule: null, why: 'Reading is not asked for.' };
	return decideByOrder(rules, call, 'strictest', () => asks('The mode asks for what is on no list.'));
}
