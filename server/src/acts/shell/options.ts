import { type Arguments, divide } from '../catalogue/arguments.ts';

/** Options and positionals of a program that clusters its letters; `valued` lists options that take the next word. */
export function optionsOf(texts: readonly string[], valued: string): Arguments {
	return divide(texts, { valued: new Set(valued.split(' ')), longDash: false });
}
