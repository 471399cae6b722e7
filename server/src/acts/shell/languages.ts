/** Languages whose inline code is looked at. */
export type Language =
	| 'python'
	| 'javascript'
	| 'perl'
	| 'ruby'
	| 'php'
	| 'lua'
	| 'r'
	| 'julia'
	| 'applescript'
	| 'powershell'
	| 'other';

/** Code with its strings lifted out: `call("x")` becomes `call(«0»)`, comments are gone. */
export interface MaskedCode {
	readonly code: string;
	readonly strings: readonly string[];
}

const COMMENTS: Readonly<Record<Language, RegExp>> = {
	python: /#[^\n]*/y,
	javascript: /\/\/[^\n]*|\/\*[\s\S]*?\*\//y,
	perl: /(?<![$\\&@%\w])#[^\n]*|^=(?:pod|begin|head\d?|comment)[\s\S]*?(?:^=cut[^\n]*|$(?![\s\S]))/my,
	ruby: /#(?!\{)[^\n]*|^=begin[\s\S]*?^=end/my,
	php: /\/\/[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\//y,
	lua: /--\[\[[\s\S]*?\]\]|--[^\n]*/y,
	r: /#[^\n]*/y,
	julia: /#=[\s\S]*?=#|#[^\n]*/y,
	applescript: /--[^\n]*|\(\*[\s\S]*?\*\)/y,
	powershell: /<#[\s\S]*?#>|#[^\n]*/y,
	other: /\/\/[^\n]*/y,
};

const STRING =
	/([rRbBuUfF]{0,2})("""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*')|(%[qQ]\{[^}]*\}|\bq[qw]?[{([/|][^\n})\]/|]*[})\]/|])/y;
const BACKTICKS = /`(?:[^`\\]|\\[\s\S])*`|%x[{([][^})\]]*[})\]]|\bqx[{([/][^})\]/]*[})\]/]/y;

/** Lifts strings and comments out of code; backticks stay visible as `shell(«n»)` where they run a command. */
export function maskCode(text: string, language: Language): MaskedCode {
	const strings: string[] = [];
	const comment = COMMENTS[language];
	let code = '';
	for (let at = 0; at < text.length; ) {
		const commented = matchAt(comment, text, at);
		if (commented?.[0]) {
			code += ' ';
			at += commented[0].length;
			continue;
		}
		const string = matchAt(STRING, text, at);
		if (string?.[0] && !/\w/.test(string[3] ? (text[at - 1] ?? '') : '')) {
			code += `«${strings.length}»`;
			strings.push(unquoted(string[0], /r/i.test(string[1] ?? ''), language));
			at += string[0].length;
			continue;
		}
		const shell = matchAt(BACKTICKS, text, at);
		if (shell?.[0]) {
			code += language === 'javascript' ? `«${strings.length}»` : ` shell(«${strings.length}») `;
			strings.push(shell[0].replace(/^(%x|qx)?./, '').slice(0, -1));
			at += shell[0].length;
			continue;
		}
		code += text[at];
		at++;
	}
	return { code, strings };
}

function matchAt(regex: RegExp, text: string, at: number): RegExpExecArray | null {
	regex.lastIndex = at;
	return regex.exec(text);
}

/** The value of a string literal: quotes off, escapes decoded unless it is raw. */
function unquoted(literal: string, raw: boolean, language: Language): string {
	const generic = /^(?:%[qQ]|q[qw]?)[{([/|]([\s\S]*)[})\]/|]$/.exec(literal);
	if (generic) return generic[1] ?? '';
	const body = literal.replace(/^[rRbBuUfF]{0,2}("""|'''|"|')/, '').replace(/("""|'''|"|')$/, '');
	if (raw || (literal.startsWith("'") && /^(perl|ruby|php)$/.test(language))) return body.replace(/\\(['\\])/g, '$1');
	return body.replace(
		/\\(?:x\{?([0-9a-f]{2})\}?|u\{?([0-9a-f]{2,5})\}?|([0-7]{3})|([\s\S]))/gi,
		(_all, hex, unicode, octal, plain) => {
			if (hex || unicode) return String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(hex ?? unicode, 16)));
			if (octal) return String.fromCharCode(Number.parseInt(octal, 8));
			return { n: '\n', t: '\t', r: '\r', '0': '\0' }[plain as string] ?? plain;
		},
	);
}
