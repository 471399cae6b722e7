/** How one vendor's wildcards differ from another's. */
export interface GlobManner {
	/** `?` is exactly one character, as in IAM; otherwise it is itself. */
	readonly question?: boolean;
	readonly ignoreCase?: boolean;
}

/**
 * Whether a whole text matches a pattern whose `*` is any run of characters, blanks and `/` included.
 * Two pointers and one way back: linear in practice, so no pattern can hang it.
 */
export function matchesGlob(pattern: string, text: string, manner: GlobManner = {}): boolean {
	if (manner.ignoreCase) return matchesGlob(pattern.toLowerCase(), text.toLowerCase(), { ...manner, ignoreCase: false });
	let inPattern = 0;
	let inText = 0;
	let star = -1;
	let mark = 0;
	while (inText < text.length) {
		const sign = pattern[inPattern];
		if (sign === '*') {
			star = inPattern++;
			mark = inText;
		} else if (sign !== undefined && (sign === text[inText] || (sign === '?' && manner.question))) {
			inPattern++;
			inText++;
		} else if (star >= 0) {
			inPattern = star + 1;
			inText = ++mark;
		} else return false;
	}
	while (pattern[inPattern] === '*') inPattern++;
	return inPattern === pattern.length;
}

/** The part of a pattern before its first wildcard. */
export function literalHead(pattern: string, wildcards = '*'): string {
	for (let at = 0; at < pattern.length; at++) {
		if (wildcards.includes(pattern[at] ?? '')) return pattern.slice(0, at);
	}
	return pattern;
}
