/**
 * A text and its places. Offsets are UTF-16 code units, as in LSP; `end` is exclusive.
 * Everything that is read keeps a {@link Place} from the moment it is read.
 */

/** One file as a host hands it over. An immutable value: a changed text is a new document. */
export interface Document {
	/** Path relative to the audited root with `/`, or a label for a file outside it. Never absolute. */
	readonly uri: string;
	/** The editor's language id, for example `json`, `jsonc`, `yaml`, `toml`, `markdown`, `plaintext`. */
	readonly language: string;
	/** The text; empty when the host could not hand it over. */
	readonly text: string;
	readonly version: number;
	/** Why the host has no text for it, for example "larger than 4 MB" or "a Word file". */
	readonly unread?: string;
}

/** A stretch of one text. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** A stretch of a named document. */
export interface Place extends Span {
	readonly uri: string;
}

/** Zero-based line and UTF-16 character, as in LSP. */
export interface Position {
	readonly line: number;
	readonly character: number;
}

/** Two positions, as in LSP. */
export interface Range {
	readonly start: Position;
	readonly end: Position;
}

/** Something that could not be read or understood, and where. */
export interface Problem {
	readonly place: Place;
	readonly message: string;
}

/** The place of a stretch of `document`, kept inside its text. */
export function placeIn(document: Document, start: number, end: number): Place {
	const length = document.text.length;
	const from = Math.max(0, Math.min(start, length));
	return { uri: document.uri, start: from, end: Math.max(from, Math.min(end, length)) };
}

/** The LSP range of a span of `document`. */
export function rangeOf(document: Document, span: Span): Range {
	return { start: positionAt(document, span.start), end: positionAt(document, span.end) };
}

/** The LSP position of an offset; an offset past the end is the end. */
export function positionAt(document: Document, offset: number): Position {
	const starts = lineStarts(document);
	const at = Math.max(0, Math.min(offset, document.text.length));
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((starts[middle] ?? 0) <= at) low = middle;
		else high = middle - 1;
	}
	return { line: low, character: at - (starts[low] ?? 0) };
}

/** The offset of an LSP position; past the end of a line is the end of that line. */
export function offsetAt(document: Document, position: Position): number {
	const starts = lineStarts(document);
	const start = starts[position.line];
	if (start === undefined) return document.text.length;
	const next = starts[position.line + 1] ?? document.text.length + 1;
	return Math.max(start, Math.min(start + position.character, next - 1));
}

const known = new WeakMap<Document, readonly number[]>();

/** Offsets at which lines begin; `\n`, `\r\n` and a lone `\r` end a line, as LSP says. */
function lineStarts(document: Document): readonly number[] {
	const before = known.get(document);
	if (before) return before;
	const starts = [0];
	const { text } = document;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 13 && text.charCodeAt(at + 1) === 10) continue;
		if (code === 10 || code === 13) starts.push(at + 1);
	}
	known.set(document, starts);
	return starts;
}
