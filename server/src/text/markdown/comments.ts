import type { Span } from '../document.ts';

/** The HTML comments of a text. One that is never closed hides the rest, as every renderer does. */
export function commentsOf(text: string): Span[] {
	const comments: Span[] = [];
	let at = text.indexOf('<!--');
	while (at >= 0) {
		const close = text.indexOf('-->', at + 4);
		const end = close < 0 ? text.length : close + 3;
		comments.push({ start: at, end });
		at = close < 0 ? -1 : text.indexOf('<!--', end);
	}
	return comments;
}
