/** A change to one document: the text between `start` and `end` becomes `newText`. */
export interface Edit {
	readonly uri: string;
	readonly start: number;
	readonly end: number;
	readonly newText: string;
}

/**
 * The text after `edits`, which may come in any order and must not overlap.
 * Edits at one offset are applied in the order given. Edits of other documents are the caller's to sort out.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
	const ordered = edits.map((edit, index) => ({ edit, index }));
	ordered.sort((a, b) => a.edit.start - b.edit.start || a.index - b.index);
	let out = '';
	let at = 0;
	for (const { edit } of ordered) {
		if (edit.start < at) throw new RangeError('edits overlap');
		out += text.slice(at, edit.start) + edit.newText;
		at = edit.end;
	}
	return out + text.slice(at);
}
