import type { Document } from '../../text/document.ts';
import { entriesOf, valueAt } from '../../text/node.ts';
import { readYaml } from '../../text/yaml.ts';
import { asks, type CoveringFacts, decideByOrder } from '../patterns/covering.ts';
import { folderBefore, plainFormat } from '../patterns/plain-format.ts';
import { Reader } from '../patterns/reader.ts';
import { toolTokenScope } from '../patterns/tool-tokens.ts';

/** Continue's command line: three lists, exclude before ask before allow, then its defaults. */
export const format = plainFormat({
	id: 'continue',
	title: 'Continue',
	docs: 'https://docs.continue.dev/cli/tool-permissions',
	files: ['**/.continue/permissions.{yaml,yml}'],
	read: readContinue,
	decide: ({ rules }, call, run) =>
		decideByOrder(rules, call, 'strictest', ({ kind }) => {
			if (kind === 'read') return { decision: 'allow', rule: null, why: 'Tools that read run unasked.' };
			// Source: `defaultPolicies.ts`: headless, every other tool but those that edit is allowed.
			if (!run.attended && kind !== 'edit')
				return { decision: 'allow', rule: null, why: 'Headless, Continue allows what it would ask for.' };
			return run.attended
				? asks('The tool is on no list.')
				: { decision: 'deny', rule: null, why: 'Headless, editing is left out.' };
		}),
});

function readContinue(document: Document): readonly CoveringFacts[] {
	const tree = readYaml(document);
	const reader = new Reader(document, tree);
	const strange = entriesOf(tree.root).filter(
		({ key, value }) => !LISTS.has(String(key.value)) || (value.type !== 'array' && value.type !== 'null'),
	);
	for (const { key } of strange) reader.problem(key, 'Continue ignores the whole file for a key like this.');
	for (const [key, effect] of [
		['exclude', 'deny'],
		['ask', 'ask'],
		['allow', 'allow'],
	] as const) {
		for (const { text, node } of reader.strings(strange.length > 0 ? undefined : valueAt(tree.root, key), key))
			reader.rule(node, text, effect, toolTokenScope(text, 'exact'));
	}
	return [reader.facts('continue', folderBefore(document.uri, '.continue/'), 'Continue', 'user')];
}

const LISTS = new Set(['allow', 'ask', 'exclude']);
