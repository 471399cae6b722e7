import { type Arguments, optionKey } from './arguments.ts';

/**
 * The shape of a command, as a catalogue entry writes it:
 * `git push --force|-f !--dry-run ~^\+` is the program, its subcommands in order, an option of which one must be there,
 * an option that must not, and a regex that some positional must match. `{a,b}` is either word, `*` any word,
 * `--flag=~regex` an option's value, `!~regex` a positional that must not be there.
 */
export interface Pattern {
	readonly programs: readonly string[];
	readonly path: readonly (ReadonlySet<string> | undefined)[];
	readonly required: readonly (readonly string[])[];
	readonly forbidden: readonly string[];
	readonly values: readonly OptionValue[];
	readonly some: readonly RegExp[];
	readonly none: readonly RegExp[];
}

interface OptionValue {
	readonly options: readonly string[];
	readonly value: RegExp;
}

/** Reads a pattern. The catalogue's generator has checked it, so this never fails on what ships. */
export function compilePattern(text: string): Pattern {
	const [first = '', ...rest] = text.trim().split(/\s+/);
	const path: (ReadonlySet<string> | undefined)[] = [];
	const required: string[][] = [];
	const forbidden: string[] = [];
	const values: OptionValue[] = [];
	const some: RegExp[] = [];
	const none: RegExp[] = [];
	for (const word of rest) {
		const value = /^([-/][^~]*)=~(.+)$/.exec(word);
		if (value) values.push({ options: optionNames(value[1] ?? ''), value: new RegExp(value[2] ?? '', 'i') });
		else if (word.startsWith('!~')) none.push(new RegExp(word.slice(2), 'i'));
		else if (word.startsWith('!')) forbidden.push(...optionNames(word.slice(1)));
		else if (word.startsWith('~')) some.push(new RegExp(word.slice(1), 'i'));
		else if (/^[-/]./.test(word)) required.push(optionNames(word));
		else path.push(word === '*' ? undefined : new Set(alternatives(word.toLowerCase())));
	}
	return { programs: alternatives(first.toLowerCase()), path, required, forbidden, values, some, none };
}

/** Whether the words of a command (of one of the pattern's programs) have the pattern's shape. */
export function matches(pattern: Pattern, given: Arguments): boolean {
	const rest = restAfterPath(pattern, given.positionals) ?? restAfterPath(pattern, given.loosePositionals);
	if (!rest) return false;
	if (!pattern.required.every((names) => names.some((name) => given.options.has(name)))) return false;
	if (pattern.forbidden.some((name) => given.options.has(name) && given.options.get(name) !== 'false')) return false;
	if (!pattern.values.every(({ options, value }) => options.some((name) => matchesValue(given.options.get(name), value))))
		return false;
	if (!pattern.some.every((regex) => rest.some((word) => regex.test(word)))) return false;
	return !pattern.none.some((regex) => rest.some((word) => regex.test(word)));
}

/** `{a,b}-c` → `a-c`, `b-c`. */
export function alternatives(word: string): readonly string[] {
	const brace = /^(.*?)\{([^{}]*)\}(.*)$/.exec(word);
	if (!brace) return [word];
	return (brace[2] ?? '').split(',').flatMap((choice) => alternatives(`${brace[1]}${choice}${brace[3]}`));
}

function matchesValue(given: string | true | undefined, wanted: RegExp): boolean {
	return typeof given === 'string' && wanted.test(given);
}

function optionNames(text: string): string[] {
	return text.split('|').map(optionKey);
}

function restAfterPath(pattern: Pattern, positionals: readonly string[]): readonly string[] | undefined {
	const { path } = pattern;
	if (positionals.length < path.length) return undefined;
	for (let at = 0; at < path.length; at++) {
		const wanted = path[at];
		if (wanted && !wanted.has((positionals[at] ?? '').toLowerCase())) return undefined;
	}
	return path.length === 0 ? positionals : positionals.slice(path.length);
}
