/**
 * Whether an IAM wildcard (`*` any run, `?` one character) names a text. Both are taken as written: lower them first.
 * Two pointers and one point of return, so the time is at most pattern × text, whatever the pattern.
 */
export function globMatches(pattern: string, text: string): boolean {
	let at = 0;
	let star = -1;
	let resume = 0;
	let position = 0;
	while (position < text.length) {
		const wanted = pattern[at];
		if (wanted === '*') {
			star = at++;
			resume = position;
		} else if (wanted !== undefined && (wanted === '?' || wanted === text[position])) {
			at++;
			position++;
		} else if (star >= 0) {
			at = star + 1;
			position = ++resume;
		} else return false;
	}
	while (pattern[at] === '*') at++;
	return at === pattern.length;
}
