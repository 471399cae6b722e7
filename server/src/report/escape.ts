/**
 * Text from a file made safe to print: control characters, line breaks and characters that turn the
 * direction of writing are shown as escapes, so that no file can move the cursor or disguise its words.
 */
export function visible(text: string): string {
	return text.replace(HIDDEN, (character) => {
		if (character === '\n') return '\\n';
		if (character === '\r') return '\\r';
		if (character === '\t') return ' ';
		return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
	});
}

/**
 * A message as Markdown: its `code` stays code, everything else is escaped, so that words of a file
 * become neither markup nor links nor HTML.
 */
export function markdownText(message: string): string {
	return visible(message)
		.split(/(`[^`]+`)/)
		.map((piece, index) => (index % 2 === 1 ? piece : markdownPlain(piece)))
		.join('');
}

/** Text as a Markdown code span, whatever backticks it holds; a table's bars are escaped too. */
export function markdownCode(text: string): string {
	const shown = visible(text);
	const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
	const fence = '`'.repeat(longest + 1);
	const pad = longest > 0 || /^ .* $/.test(shown) ? ' ' : '';
	return shown === '' ? '' : `${fence}${pad}${shown}${pad}${fence}`;
}

/** A value as JSON whose strings hide nothing: what JSON leaves bare of control and format characters is escaped. */
export function jsonText(value: unknown): string {
	const units = (characters: string) => [...Array(characters.length).keys()].map((at) => characters.charCodeAt(at));
	const escaped = (unit: number) => `\\u${unit.toString(16).padStart(4, '0')}`;
	return `${JSON.stringify(value, null, 2).replace(HIDDEN_IN_JSON, (found) => units(found).map(escaped).join(''))}\n`;
}

/** A root-relative path as a link's target. */
export function pathTarget(uri: string): string {
	const whole = uri.replace(/\p{Cs}/gu, '\ufffd');
	return whole
		.split('/')
		.map(encodeURIComponent)
		.join('/')
		.replace(/[()]/g, (bracket) => `%${bracket.charCodeAt(0).toString(16)}`);
}

/** Text as HTML or XML character data, also within quoted attributes. */
export function markupText(text: string): string {
	return visible(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function markdownPlain(text: string): string {
	return text
		.replace(/[\\`*_{}[\]<>#|~&$]/g, '\\$&')
		.replace(/:\/\//g, ':\\/\\/')
		.replace(/^(\s*)([-+]|\d+(?=[.)]))/, '$1\\$2');
}

/** Control and format characters: the cursor, the direction of writing, zero width, tags; half characters; and Unicode's line ends. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** The same but for the line breaks between JSON's own lines, of which there are many. */
const HIDDEN_IN_JSON = new RegExp(`(?!\\n)${HIDDEN.source}`, 'gu');
