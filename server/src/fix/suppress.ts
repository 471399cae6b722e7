import type { Finding } from '../judge/rule.ts';
import type { Model } from '../model/model.ts';
import { CONFIG_FILE, configOf } from '../read/config.ts';
import type { Edit } from '../text/edit.ts';
import { itemsOf, valueAt } from '../text/node.ts';
import { readYaml } from '../text/yaml.ts';
import type { Fix } from './fix.ts';

/**
 * Prepares a suppression in `clauseline.yaml`. Its reason is empty, so the finding stays until a person writes one:
 * that is why it is none of the fixes, each of which removes its finding. None where the list cannot take an entry.
 */
export function suppressionFor(finding: Finding, model: Model): Fix | undefined {
	if (finding.suppressed || finding.place.uri === CONFIG_FILE) return undefined;
	const edit = insertion(finding, model);
	if (!edit) return undefined;
	const title = `Suppress ${finding.rule} in ${finding.place.uri}: add an entry to ${CONFIG_FILE}, whose reason you write`;
	return { title, safety: 'review', edits: () => [edit] };
}

function insertion(finding: Finding, model: Model): Edit | undefined {
	const document = model.documents.get(CONFIG_FILE);
	const at = (offset: number, newText: string): Edit => ({ uri: CONFIG_FILE, start: offset, end: offset, newText });
	const list = `suppressions:\n${entry(finding, '  ')}`;
	if (!document) return at(0, list);
	const { text } = document;
	if (document.unread !== undefined || configOf(document).problems.length > 0 || /^(---|\.\.\.)/m.test(text)) return undefined;
	const { root } = readYaml(document);
	if (root && (root.type !== 'object' || text[root.start] === '{')) return undefined;
	const value = valueAt(root, 'suppressions');
	if (!value) return at(text.length, (text === '' || text.endsWith('\n') ? '' : '\n') + list);
	const last = itemsOf(value).at(-1);
	const indent = last && /^([ \t]*)-[ \t]+$/.exec(text.slice(text.lastIndexOf('\n', last.start - 1) + 1, last.start))?.[1];
	if (!last || indent === undefined) return undefined;
	const lineEnd = text.indexOf('\n', Math.max(last.start, last.end - 1));
	return lineEnd < 0 ? at(text.length, `\n${entry(finding, indent)}`) : at(lineEnd + 1, entry(finding, indent));
}

/** JSON's strings are YAML's too, so whatever a file is called stays one string. */
function entry({ rule, place, agent }: Finding, indent: string): string {
	const path = place.uri.replace(/[\\*?[\]{}()!+@|]/g, '\\$&');
	const keys = [`rule: ${rule}`, `path: ${JSON.stringify(path)}`];
	if (agent !== undefined) keys.push(`agent: ${JSON.stringify(agent)}`);
	return `${indent}- ${[...keys, 'reason: ""'].join(`\n${indent}  `)}\n`;
}
