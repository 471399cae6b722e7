/** More texts than any contract has statements; past that, all is forgotten and read again. */
const MOST = 20_000;

/** The same function, remembering its answers by the text that it is asked about: an edit elsewhere rereads nothing. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
	const known = new Map<string, { readonly answer: T }>();
	return (text) => {
		const before = known.get(text);
		if (before) return before.answer;
		if (known.size >= MOST) known.clear();
		const answer = read(text);
		known.set(text, { answer });
		return answer;
	};
}
