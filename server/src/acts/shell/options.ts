import { type ArgumentStyle, type Arguments, divide } from '../catalogue/arguments.ts';

const styles = new Map<string, ArgumentStyle>();

/**
 * Options and positionals of a program that clusters its letters; `valued` lists options that take the next word.
 * It is a text of ours, never one of the command, and is read once.
 */
export function optionsOf(texts: readonly string[], valued: string): Arguments {
	const before = styles.get(valued);
	if (before) return divide(texts, before);
	const style = { valued: new Set(valued.split(' ')), longDash: false };
	styles.set(valued, style);
	return divide(texts, style);
}
