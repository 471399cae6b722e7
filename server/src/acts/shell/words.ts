import type { Word, WordPart } from 'unbash';
import { braceAlternatives } from './braces.ts';
import type { Scope } from './scope.ts';

/** A word as the program would get it. */
export interface Arg {
	readonly text: string;
	/** False when a part could not be resolved; that part stands in the text as written. */
	readonly certain: boolean;
	/** The program's name was quoted or plain: only plain words can be aliases or functions. */
	readonly plain: boolean;
}

/** Runs the text of a command substitution and gives what it prints, if that is known. */
export type Substitute = (part: WordPart, scope: Scope) => string | undefined;

/** The words that one word of the source becomes: braces and unquoted variables make several, or none. */
export function expandWord(word: Word, scope: Scope, substitute: Substitute): readonly Arg[] {
	const { parts } = word;
	if (!parts) return [{ text: word.value, certain: true, plain: word.text === word.value }];
	if (parts.some((part) => part.type === 'BraceExpansion')) return expandBraces(word, scope, substitute);
	const value = joinParts(parts, scope, substitute);
	if (splits(parts) || parts.some(isSeparator)) {
		const words = value.text.split(separators(scope)).filter((text) => text !== '');
		return words.map((text) => ({ text, certain: value.certain, plain: false }));
	}
	return [{ ...value, plain: false }];
}

/** The one text that a word becomes where the shell does not split it. */
export function textOfWord(word: Word, scope: Scope, substitute: Substitute): Omit<Arg, 'plain'> {
	return word.parts ? joinParts(word.parts, scope, substitute) : { text: word.value, certain: true };
}

/** The text of parts in a row, as in a here-document's body. */
export function joinParts(parts: readonly WordPart[], scope: Scope, substitute: Substitute): Omit<Arg, 'plain'> {
	let text = '';
	let certain = true;
	for (const part of parts) {
		if (part.type === 'DoubleQuoted' || part.type === 'LocaleString') {
			const inner = joinParts(part.parts, scope, substitute);
			text += inner.text;
			certain &&= inner.certain;
			continue;
		}
		const value = textOfPart(part, scope, substitute);
		text += value ?? part.text;
		certain &&= value !== undefined;
	}
	return { text, certain };
}

function expandBraces(word: Word, scope: Scope, substitute: Substitute): readonly Arg[] {
	const pieces = (word.parts ?? []).map((part) =>
		part.type === 'BraceExpansion' ? braceAlternatives(part.text) : [textOfPart(part, scope, substitute) ?? part.text],
	);
	let texts = [''];
	for (const choices of pieces) texts = texts.flatMap((text) => choices.map((choice) => text + choice)).slice(0, 64);
	return texts.filter((text) => text !== '').map((text) => ({ text, certain: true, plain: false }));
}

/** Unquoted variables and substitutions are split into words when nothing else stands beside them. */
function splits(parts: readonly WordPart[]): boolean {
	return parts.length === 1 && /^(SimpleExpansion|ParameterExpansion|CommandExpansion)$/.test(parts[0]?.type ?? '');
}

/** `rm${IFS}-rf` is two words. */
function isSeparator(part: WordPart): boolean {
	return /^\$(IFS|\{IFS[^}]*\})$/.test(part.text);
}

function separators(scope: Scope): RegExp {
	const own = scope.variables.get('IFS');
	if (own === undefined || own === '') return /\s+/;
	return new RegExp(`[${own.replace(/[\\\]^-]/g, '\\$&')}]`);
}

function textOfPart(part: WordPart, scope: Scope, substitute: Substitute): string | undefined {
	switch (part.type) {
		case 'Literal':
		case 'SingleQuoted':
		case 'AnsiCQuoted':
		case 'Glob':
			return part.value;
		case 'SimpleExpansion':
			return scope.variables.get(part.text.slice(1)) ?? (isSeparator(part) ? ' ' : undefined);
		case 'ParameterExpansion':
			if (isSeparator(part)) return ' ';
			return textOfParameter(part, scope, substitute);
		case 'CommandExpansion':
		case 'ArithmeticExpansion':
		case 'ProcessSubstitution':
			return substitute(part, scope);
		default:
			return part.text;
	}
}

type Parameter = Extract<WordPart, { type: 'ParameterExpansion' }>;

/** `${name}`, `${name:-default}`, `${name%suffix}` and the like, where the variable is known. */
function textOfParameter(part: Parameter, scope: Scope, substitute: Substitute): string | undefined {
	const known = scope.variables.has(part.parameter);
	const value = scope.variables.get(part.parameter);
	const { operation } = part;
	if (part.prefix === '!') return value === undefined ? undefined : scope.variables.get(value);
	if (part.prefix === '#' || part.index) return part.index?.value === '0' ? value : undefined;
	if (!operation) return value;
	if (operation.type === 'Default') {
		const operand = textOfWord(operation.operand, scope, substitute).text;
		if (operation.operator.endsWith('+')) return known ? operand : '';
		if (value) return value;
		if (known && value === undefined) return undefined;
		if (operation.operator.endsWith('=')) scope.variables.set(part.parameter, operand);
		return /[-=]$/.test(operation.operator) ? operand : undefined;
	}
	if (value === undefined) return undefined;
	if (operation.type === 'Remove') return removed(value, operation.operator, operation.operand.value);
	if (operation.type === 'Replace') {
		const { value: pattern } = operation.pattern;
		const replacement = operation.replacement.value;
		return operation.operator === '//' ? value.replaceAll(pattern, replacement) : value.replace(pattern, () => replacement);
	}
	if (operation.type === 'CaseModification')
		return operation.operator.startsWith('^') ? value.toUpperCase() : value.toLowerCase();
	return undefined;
}

function removed(value: string, operator: string, operand: string): string | undefined {
	if (/[*?[]/.test(operand)) return undefined;
	if (operator.startsWith('%')) return value.endsWith(operand) ? value.slice(0, value.length - operand.length) : value;
	return value.startsWith(operand) ? value.slice(operand.length) : value;
}
