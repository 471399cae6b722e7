import type { Entry } from '../../../text/node.ts';

/** `key = value` as written, without quotes. */
export function textOf({ key, value }: Entry): string {
	return `${String(key.value)} = ${value.type === 'object' || value.type === 'array' ? '…' : String(value.value)}`;
}
