import type { ActId } from '../act.ts';
import type { Consequence } from '../call.ts';

/** Acts of a text of SQL statements, from its tokens alone; nothing when it only reads. */
export function actsOfSql(text: string): readonly Consequence[] {
	const plain = text.replace(/'(?:[^']|'')*'|--[^\n]*|\/\*[^]*?\*\//g, ' ? ');
	const found: Consequence[] = [];
	const add = (act: ActId, why: string) => found.push({ act, reversibility: 'none', why });
	if (/\bdrop\s+/i.test(plain)) add('delete-data', '`DROP` removes the object and what it holds');
	if (/\btruncate\b/i.test(plain)) add('delete-data', '`TRUNCATE` empties the table');
	if (/\bdelete\s+from\b/i.test(plain)) add('delete-data', '`DELETE` removes rows');
	if (/\b(grant|revoke)\b/i.test(plain)) add('identity-access', 'changes who may do what');
	return found;
}
