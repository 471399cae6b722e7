/** What a file's bytes say: the text without its byte order mark, or why there is none. */
export type Decoded = { readonly text: string } | { readonly unread: string };

/** Reads UTF-8 with or without a byte order mark, and UTF-16 of either order; anything else is not text to us. */
export function decode(bytes: Uint8Array): Decoded {
	const encoding = encodingOf(bytes);
	try {
		return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
	} catch {
		return { unread: encoding === 'utf-8' ? 'not UTF-8' : 'not UTF-16, though it begins like it' };
	}
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	if (first === 0xfe && second === 0xff) return 'utf-16be';
	// No mark: permission files begin with an ASCII character, whose other half is zero in UTF-16.
	if (bytes.length >= 4 && bytes.length % 2 === 0) {
		if (first !== 0 && second === 0 && bytes[2] !== 0 && bytes[3] === 0) return 'utf-16le';
		if (first === 0 && second !== 0 && bytes[2] === 0 && bytes[3] !== 0) return 'utf-16be';
	}
	return 'utf-8';
}
