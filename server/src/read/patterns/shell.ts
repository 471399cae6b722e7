import { type Command, forEachChild, parse, type Redirect, type SyntaxNode, type Word } from 'unbash';

/** One simple command of a shell text: what stands between `&&`, `|`, `;`, brackets and keywords. */
export interface SimpleCommand {
	/** Name and arguments as written, one blank between words; without assignments before it and redirections. */
	readonly text: string;
	/** The words of `text` with quotes and escapes taken off. */
	readonly words: readonly string[];
	/** Names of variables set for this command only: `AWS_PROFILE` of `AWS_PROFILE=prod aws s3 ls`. */
	readonly assigned: readonly string[];
	/** The assignments as written: `AWS_PROFILE=prod`. */
	readonly assignments: readonly string[];
	/** Stands behind the keyword `time`, which is no word of the command. */
	readonly timed: boolean;
	/** Stands in a substitution, a subshell, a loop, a function or a condition. */
	readonly nested: boolean;
}

/** A redirection that may write to a file. */
export interface WriteTarget {
	readonly path: string;
}

/** A shell text taken apart, without judging it. */
export interface ShellText {
	readonly commands: readonly SimpleCommand[];
	readonly writes: readonly WriteTarget[];
	/** The text is no complete bash, or has nothing in it that runs. */
	readonly broken: boolean;
}

/**
 * Takes a bash text apart: every simple command in it, those inside substitutions, subshells, loops and here
 * documents included, and every file that a redirection writes.
 */
export function splitShell(text: string): ShellText {
	const before = known.get(text);
	if (before) return before;
	const split = take(text);
	if (known.size > 10_000) known.clear();
	known.set(text, split);
	return split;
}

/** The words of the first simple command of a text, for looking its program up. */
export function shellWords(text: string): readonly string[] {
	const first = splitShell(text).commands[0]?.words;
	return first && first.length > 0 ? first : text.split(/\s+/).filter((word) => word !== '');
}

const known = new Map<string, ShellText>();

function take(text: string): ShellText {
	const commands: SimpleCommand[] = [];
	const writes: WriteTarget[] = [];
	const walk = (node: SyntaxNode, source: string, nested: boolean, timed = false): void => {
		if (node.type === 'Command') commands.push(...simple(node, source, nested, timed));
		if (node.type === 'Redirect') writes.push(...written(node));
		const inside = nested || NESTING.has(node.type);
		forEachChild(node, (child) => {
			const own = child.type === 'Script' && child.source !== undefined ? child.source : source;
			const first = node.type === 'Pipeline' && node.prefixes[0]?.type === 'Time' && child === node.commands[0];
			walk(child, own, inside || child.type === 'Script', first);
		});
	};
	if (text.length > LONGEST || text.split(/[({]/, MOST_BRACKETS + 1).length > MOST_BRACKETS)
		return { commands: [], writes: [], broken: true };
	try {
		const script = parse(text);
		walk(script, text, false);
		return { commands, writes, broken: (script.errors?.length ?? 0) > 0 || script.commands.length === 0 };
	} catch {
		return { commands: [], writes: [], broken: true };
	}
}

/** Vendors ask for longer commands anyway, and the parser takes long over thousands of open brackets. */
const LONGEST = 10_000;
const MOST_BRACKETS = 200;

const NESTING: ReadonlySet<string> = new Set([
	'Subshell',
	'BraceGroup',
	'If',
	'For',
	'While',
	'Case',
	'Select',
	'Function',
	'ArithmeticFor',
	'Coproc',
]);

function simple(command: Command, source: string, nested: boolean, timed: boolean): SimpleCommand[] {
	const words: Word[] = [];
	if (command.name) words.push(command.name);
	const texts = words.map((word) => source.slice(word.pos, word.end));
	const values = words.map((word) => word.value);
	for (const argument of command.args) {
		texts.push(source.slice(argument.pos, argument.end));
		values.push(argument.type === 'Word' ? argument.value : argument.text);
	}
	const set = command.prefix.filter((each) => each.type === 'Assignment');
	const assigned = set.map(({ name }) => name);
	const assignments = set.map(({ pos, end }) => source.slice(pos, end));
	return texts.length > 0 ? [{ text: texts.join(' '), words: values, assigned, assignments, timed, nested }] : [];
}

/** `2>&1` writes to no file, and `<` reads. */
function written(redirect: Redirect): WriteTarget[] {
	const { operator, target } = redirect;
	if (!target || operator === '<' || operator === '<&') return [];
	if (operator === '>&' && /^(?:\d+-?|-)$/.test(target.value)) return [];
	return target.value === '/dev/null' ? [] : [{ path: target.value }];
}
