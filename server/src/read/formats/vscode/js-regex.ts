import { RE2JS } from 're2js';
import { backtracking } from './backtrack.ts';

/** Tells whether an expression matches anywhere in a text; undefined when that cannot be told within bounds. */
export type JsMatcher = (text: string) => boolean | undefined;

/**
 * A matcher for a JavaScript regular expression that never runs on the JavaScript engine, which may take for ever.
 * Most run on the linear-time engine; those with look-around run step by step, with an end to the steps.
 * Undefined when JavaScript would not compile it.
 */
export function jsRegex(pattern: string, flags: string): JsMatcher | undefined {
	const key = `${flags} ${pattern}`;
	if (!compiled.has(key)) {
		if (compiled.size > 2000) compiled.clear();
		compiled.set(key, compile(pattern, flags));
	}
	return compiled.get(key);
}

const compiled = new Map<string, JsMatcher | undefined>();

function compile(pattern: string, flags: string): JsMatcher | undefined {
	if (pattern.length > 4000) return () => undefined;
	try {
		// Compiling alone is safe: it says what JavaScript takes for an expression.
		new RegExp(pattern, flags);
	} catch {
		return undefined;
	}
	return linear(pattern, flags) ?? backtracking(pattern, flags);
}

/** Escapes and classes that mean something else, or nothing, to one of the two engines. */
const DIFFERENT = /\\[AzQECpPaukxXGZcB0-9]|\[\[:|\[\^?\]|\(\?P|\(\?<[=!]|\(\?[a-z-]+[:)]/;

function linear(pattern: string, flags: string): JsMatcher | undefined {
	if (DIFFERENT.test(pattern) || /[uvy]/.test(flags)) return undefined;
	const bits =
		(flags.includes('i') ? RE2JS.CASE_INSENSITIVE : 0) |
		(flags.includes('m') ? RE2JS.MULTILINE : 0) |
		(flags.includes('s') ? RE2JS.DOTALL : 0);
	try {
		const regex = RE2JS.compile(pattern, bits);
		return (text) => regex.matcher(text).find();
	} catch {
		return undefined;
	}
}
