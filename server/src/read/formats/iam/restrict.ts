import type { Document } from '../../../text/document.ts';
import type { Edit } from '../../../text/edit.ts';
import type { IamRule } from './types.ts';

/** Edits that make a rule deny. */
export function restrictIam(_rule: IamRule, _to: 'ask' | 'deny', _document: Document): readonly Edit[] {
	return [];
}
