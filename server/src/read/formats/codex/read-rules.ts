import type { Span } from '../../../text/document.ts';
import type { Gathering } from '../../gathering.ts';
import { shlex } from '../../patterns/shlex.ts';
import { parseStarlark } from './starlark/parse.ts';
import { type Called, runStarlark, type Value } from './starlark/run.ts';
import { SyntaxFault } from './starlark/tokens.ts';
import type { Spec } from './types.ts';

const EFFECTS = { allow: 'allow', prompt: 'ask', forbidden: 'deny' } as const;

/**
 * Reads a `.rules` file; true when Codex would not parse it. It then says "custom rules not applied" and goes on
 * without any, those that forbid included.
 */
export function readRules(gathering: Gathering<Spec>): boolean {
	const { text } = gathering.document;
	try {
		const skipped = (place: Span): void => {
			gathering.problem(place, 'This is not worked out; rules that it makes are not known.');
			if (/\bprefix_rule\s*\(/.test(text.slice(place.start, place.end))) notWorkedOut(gathering, place);
		};
		for (const called of runStarlark(parseStarlark(text), skipped)) readCall(gathering, called);
		return false;
	} catch (error) {
		if (!(error instanceof SyntaxFault)) throw error;
		const end = text.indexOf('\n', error.at);
		gathering.problem(
			{ start: error.at, end: end < 0 ? text.length : end },
			`Codex cannot parse this (${error.message}) and applies no rules file at all.`,
		);
		return true;
	}
}

function readCall(gathering: Gathering<Spec>, called: Called): void {
	if (['host_executable', 'network_rule', 'print'].includes(called.name)) return;
	if (called.name !== 'prefix_rule') {
		const defined = new RegExp(`\\bdef\\s+${called.name}\\b`).test(gathering.document.text);
		if (!defined) throw new SyntaxFault(called.place.start, `no function is named \`${called.name}\``);
		notWorkedOut(gathering, called.place);
		return;
	}
	const argument = (name: string, index: string): Value => (called.values.get(name) ?? called.values.get(index))?.value;
	const written = called.values.get('decision') ?? called.values.get('1');
	const decision = written ? written.value : 'allow';
	const pattern = patternOf(argument('pattern', '0'));
	if (pattern === undefined || decision === undefined) {
		notWorkedOut(gathering, called.place);
		return;
	}
	if (pattern.length === 0) throw new SyntaxFault(called.place.start, 'a pattern must not be empty');
	if (typeof decision !== 'string' || !Object.hasOwn(EFFECTS, decision)) {
		throw new SyntaxFault(called.place.start, `\`${String(decision)}\` is no decision; there are allow, prompt and forbidden`);
	}
	checkExamples(called, pattern);
	const text = `${decision} ${pattern.map((words) => (words.length === 1 ? words[0] : `[${words.join('|')}]`)).join(' ')}`;
	gathering.rule(called.place, text, EFFECTS[decision as keyof typeof EFFECTS], { kind: 'prefix', pattern });
}

/** Such a rule may allow, so it counts as a permission that was not read. */
function notWorkedOut(gathering: Gathering<Spec>, place: Span): void {
	gathering.rule(place, 'a rule whose words are not worked out', 'allow', { kind: 'unknown' });
}

/** A list of words, or of lists of words to choose from; undefined when a part is not known. */
function patternOf(value: Value): readonly (readonly string[])[] | undefined {
	if (!Array.isArray(value)) return undefined;
	const words = value.map((each: Value) => (typeof each === 'string' ? [each] : Array.isArray(each) ? each : undefined));
	const known = words.every((each) => each?.every((word: Value) => typeof word === 'string'));
	return known ? (words as readonly (readonly string[])[]) : undefined;
}

/** `match` and `not_match` are tests that Codex runs as it loads the file. */
function checkExamples(called: Called, pattern: readonly (readonly string[])[]): void {
	for (const [name, wanted] of [
		['match', true],
		['not_match', false],
	] as const) {
		const list = called.values.get(name);
		if (!list || !Array.isArray(list.value)) continue;
		for (const example of list.value as readonly Value[]) {
			const words = typeof example === 'string' ? shlex(example) : Array.isArray(example) ? example.map(String) : undefined;
			if (words && beginsWith(words, pattern) !== wanted) {
				throw new SyntaxFault(list.place.start, `an example of \`${name}\` fails: \`${words.join(' ')}\``);
			}
		}
	}
}

/** Whether the words of a command begin as a pattern says: word by word, without wildcards. */
export function beginsWith(words: readonly string[], pattern: readonly (readonly string[])[]): boolean {
	return pattern.every((choices, index) => choices.includes(words[index] ?? '\0'));
}
