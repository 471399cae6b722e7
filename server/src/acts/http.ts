import type { Consequence } from './call.ts';

/** Acts of an HTTP request; a plain GET is network egress alone. */
export function actsOfHttp(method: string, url: string, _body?: string): readonly Consequence[] {
	const egress: Consequence = { act: 'network-egress', reversibility: 'none', why: `reaches ${url}` };
	if (method.toUpperCase() !== 'DELETE') return [egress];
	return [{ act: 'delete-data', reversibility: 'none', why: `DELETE of ${url}` }, egress];
}
