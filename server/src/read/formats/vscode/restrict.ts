import type { Document } from '../../../text/document.ts';
import type { Edit } from '../../../text/edit.ts';
import type { VsCodeRule } from './types.ts';

/**
 * Edits that make a rule ask: `true` becomes `false`, whose meaning in VS Code is to ask. Nothing in these settings
 * refuses, so there is no edit to deny.
 */
export function restrictVsCode(rule: VsCodeRule, to: 'ask' | 'deny', document: Document): readonly Edit[] {
	if (to === 'deny' || rule.implicit || rule.inert !== undefined || rule.effect !== 'allow') return [];
	if (!['terminal', 'edit', 'url', 'everything', 'npm-scripts', 'server'].includes(rule.spec.kind)) return [];
	const { uri, start, end } = rule.place;
	const written = document.text.slice(start, end);
	const value = /"approve(?:Request)?"\s*:\s*true\b/.exec(written) ?? /\btrue$/.exec(written);
	if (!value) return [];
	const at = start + value.index + value[0].length - 'true'.length;
	return [{ uri, start: at, end: at + 'true'.length, newText: 'false' }];
}
