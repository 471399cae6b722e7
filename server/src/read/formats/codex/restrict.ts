import type { Document } from '../../../text/document.ts';
import type { Edit } from '../../../text/edit.ts';
import type { CodexRule } from './types.ts';

/**
 * Edits that make a rule ask or deny: the decision of a `prefix_rule`, the approval mode of a tool, and the values
 * that switch asking or the sandbox off. Where a line cannot say it, none.
 */
export function restrictCodex(rule: CodexRule, to: 'ask' | 'deny', document: Document): readonly Edit[] {
	if (rule.implicit || rule.inert !== undefined) return [];
	const { start, end } = rule.place;
	const written = document.text.slice(start, end);
	if (rule.spec.kind === 'prefix') return prefixEdit(rule, to, written);
	if (to === 'deny') return [];
	if (rule.spec.kind === 'tool' && rule.spec.mode === 'approve') return replace(rule, written, /"approve"|'approve'/, '"prompt"');
	if (rule.spec.kind === 'approval') return replace(rule, written, /"never"|'never'/, '"on-request"');
	if (rule.spec.kind === 'sandbox')
		return replace(rule, written, /"danger-full-access"|'danger-full-access'/, '"workspace-write"');
	return [];
}

function prefixEdit(rule: CodexRule, to: 'ask' | 'deny', written: string): readonly Edit[] {
	const decision = to === 'ask' ? '"prompt"' : '"forbidden"';
	if (!/^prefix_rule\s*\(/.test(written)) return [];
	if (/\bdecision\s*=/.test(written)) return replace(rule, written, /(?<=\bdecision\s*=\s*)(?:"[a-z]+"|'[a-z]+')/, decision);
	const close = written.lastIndexOf(')');
	const before = /,\s*$/.test(written.slice(0, close)) ? ' ' : ', ';
	const at = rule.place.start + close;
	return [{ uri: rule.place.uri, start: at, end: at, newText: `${before}decision=${decision}` }];
}

function replace(rule: CodexRule, written: string, from: RegExp, newText: string): readonly Edit[] {
	const found = from.exec(written);
	if (!found) return [];
	const start = rule.place.start + found.index;
	return [{ uri: rule.place.uri, start, end: start + found[0].length, newText }];
}
