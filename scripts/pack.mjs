import { readFile } from 'node:fs/promises';
import { brotliCompressSync, constants } from 'node:zlib';

/**
 * An esbuild plugin that keeps our generated tables, and the long texts of what the acts know, compressed in the bundle.
 * They are unpacked when the module loads.
 */
export const pack = {
	name: 'pack',
	setup(build) {
		build.onLoad({ filter: /[\\/]generated[\\/][^\\/]+\.ts$/ }, async ({ path }) => ({
			contents: packed(await readFile(path, 'utf8'), /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, 5000),
			loader: 'ts',
		}));
		build.onLoad(
			{ filter: /[\\/]acts[\\/](?:(?:requests|places|cloud[\\/]overrides)[\\/][^\\/]+|cloud[\\/]\w+-rules)\.ts$/ },
			async ({ path }) => ({
				contents: packed(await readFile(path, 'utf8'), /`(?:[^`\\$]|\\[\s\S]|\$(?!\{))*`/g, 2000),
				loader: 'ts',
			}),
		);
	},
};

/** The source with every literal of at least `least` characters that `literals` finds taken out of a compressed text. */
function packed(source, literals, least) {
	const texts = [];
	const code = source.replace(literals, (literal) => {
		if (literal.length < least) return literal;
		texts.push(textOf(literal));
		return `unpacked[${texts.length - 1}]`;
	});
	if (texts.length === 0) return source;
	const size = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
	const bytes = brotliCompressSync(Buffer.from(JSON.stringify(texts)), { params: size }).toString('base64');
	const unpack = `require('node:zlib').brotliDecompressSync(Buffer.from('${bytes}', 'base64')).toString()`;
	return `const unpacked = JSON.parse(${unpack});\n${code}`;
}

/** What a string literal means: the language itself reads it. */
function textOf(literal) {
	return new Function(`return ${literal}`)();
}
