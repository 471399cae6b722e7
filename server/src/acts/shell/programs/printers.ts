import type { Program } from '../run.ts';
import { NOTHING_KNOWN } from '../scope.ts';

/** Programs that only print their words. */
export const PRINTERS: Readonly<Record<string, Program>> = {
	echo: ({ words, texts }) => {
		const from = /^-[neE]+$/.test(texts[0] ?? '') ? 1 : 0;
		if (words.slice(from).some(({ certain }) => !certain)) return NOTHING_KNOWN;
		const text = texts.slice(from).join(' ');
		return { text: `${/^-\w*e/.test(texts[0] ?? '') ? escapes(text) : text}\n` };
	},
	printf: ({ words, texts, scope }) => {
		const named = texts[0] === '-v' ? texts[1] : undefined;
		const from = named === undefined ? (texts[0] === '--' ? 1 : 0) : 2;
		const given = words.slice(from);
		const text = given.some(({ certain }) => !certain) ? undefined : formatted(given.map((word) => word.text));
		if (named !== undefined) {
			scope.variables.set(named, text);
			return NOTHING_KNOWN;
		}
		return text === undefined ? NOTHING_KNOWN : { text };
	},
	yes: ({ texts }) => ({ text: `${texts.join(' ') || 'y'}\n` }),
	whoami: () => NOTHING_KNOWN,
	mktemp: () => ({ text: '/tmp/made-by-mktemp' }),
	pwd: ({ scope }) => (scope.directory ? { text: scope.directory } : NOTHING_KNOWN),
};

/** What `printf FORMAT words…` prints; undefined for what it quotes. */
function formatted([format = '', ...given]: readonly string[]): string | undefined {
	if (/%q/.test(format)) return undefined;
	const template = escapes(format);
	if (!/%/.test(template)) return template;
	let out = '';
	let at = 0;
	do {
		out += template.replace(/%(?:%|-?[\d.]*([sbdic]))/g, (_all, kind: string | undefined) => {
			if (!kind) return '%';
			const word = given[at++] ?? '';
			return kind === 'b' ? escapes(word) : word;
		});
	} while (at > 0 && at < given.length && out.length < 10_000);
	return out;
}

function escapes(text: string): string {
	return text.replace(
		/\\(?:x([0-9a-fA-F]{1,2})|0?([0-7]{1,3})|u([0-9a-fA-F]{4})|([\s\S]))/g,
		(_all, hex, octal, unicode, plain) => {
			if (hex || unicode) return String.fromCharCode(Number.parseInt(hex ?? unicode, 16));
			if (octal) return String.fromCharCode(Number.parseInt(octal, 8) & 255);
			return ({ n: '\n', t: '\t', r: '\r', e: '\x1b', a: '\x07' } as Record<string, string>)[plain] ?? plain;
		},
	);
}
