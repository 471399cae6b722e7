import type { Document } from '../../../text/document.ts';
import type { Edit } from '../../../text/edit.ts';
import type { ClaudeRule } from './types.ts';

/** Edits that make a rule ask or deny. */
export function restrictClaude(_rule: ClaudeRule, _to: 'ask' | 'deny', _document: Document): readonly Edit[] {
	return [];
}
