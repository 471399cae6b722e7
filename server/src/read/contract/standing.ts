import { type Document, placeIn } from '../../text/document.ts';
import type { ContractFacts } from '../contract.ts';

/** What the front matter says of the contract's standing. Only top-level `key: value` lines are read. */
export function standingOf(document: Document): ContractFacts['standing'] {
	const lines = frontMatter(document);
	if (!lines) return { place: null };
	const fields: Record<string, string> = {};
	for (const line of document.text.slice(lines.start, lines.end).split(/\r\n|\r|\n/)) {
		const found = /^([A-Za-z_-]{1,40})\s*:\s*(.{0,200})$/.exec(line);
		if (found)
			fields[(found[1] as string).toLowerCase()] = (found[2] as string)
				.trim()
				.replace(/^["']|["']$/g, '')
				.replace(/\s+#.*$/, '');
	}
	const standing: { status?: string; effective?: string; expires?: string; type?: string } = {};
	const set = (key: keyof typeof standing, ...names: string[]): void => {
		const value = names.map((name) => fields[name]).find((text) => text !== undefined && text !== '');
		if (value !== undefined) standing[key] = value;
	};
	set('status', 'status');
	set('effective', 'effective', 'effective_date', 'effective-date');
	set('expires', 'expires', 'expiry', 'expiration', 'expiry_date', 'end_date');
	set('type', 'type');
	const any = Object.keys(standing).length > 0;
	return { ...standing, place: any ? placeIn(document, lines.start, lines.end) : null };
}

/** The lines between the two `---` at the beginning, or undefined. */
export function frontMatter({ text }: Document): { start: number; end: number } | undefined {
	const found = /^\ufeff?---[ \t]*\r?\n/.exec(text);
	if (!found) return undefined;
	const start = found[0].length;
	let at = start;
	while (at < text.length) {
		let end = text.indexOf('\n', at);
		if (end < 0) end = text.length;
		const line = text.slice(at, end).trimEnd();
		if (line === '---' || line === '...') return { start, end: Math.max(start, at - 1) };
		at = end + 1;
	}
	return undefined;
}
