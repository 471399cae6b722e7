import type { Document } from '../../../text/document.ts';
import type { Edit } from '../../../text/edit.ts';
import type { KiroRule } from './types.ts';

/** Edits that make a Kiro rule ask or deny; none where a line cannot say so. */
export function restrictKiro(_rule: KiroRule, _to: 'ask' | 'deny', _document: Document): readonly Edit[] {
	return [];
}
