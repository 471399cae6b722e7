import {
	type AndOr,
	type Assignment,
	type Command,
	type CommandNode,
	type CompoundList,
	type Function as FunctionNode,
	forEachChild,
	type Pipeline,
	type PipelineNode,
	parse,
	type Statement,
	type SyntaxNode,
	type WordPart,
} from 'unbash';
import { looksLikeForkBomb, looksLikeForkLoop } from './fork-bomb.ts';
import { actsOfAssignment } from './loading.ts';
import { readRedirections } from './redirections.ts';
import { run } from './run.ts';
import { add, type Content, innerScope, MAXIMUM_DEPTH, misunderstood, mixed, NOTHING_KNOWN, type Scope } from './scope.ts';
import { type Arg, expandWord, textOfWord } from './words.ts';

/**
 * Walks the text of a POSIX shell or Bash script: every command that it could run is looked at, with what flows into it.
 * Gives what the script prints, as far as that is known.
 */
export function walkScript(text: string, scope: Scope, input: Content = NOTHING_KNOWN): Content {
	if (scope.depth > MAXIMUM_DEPTH || scope.sink.budget <= 0) {
		misunderstood(scope);
		return NOTHING_KNOWN;
	}
	const script = parse(text);
	if (script.errors?.length) misunderstood(scope);
	return walkStatements(script.commands, scope, input);
}

function walkStatements(statements: readonly Statement[], scope: Scope, input: Content): Content {
	let output: Content | undefined;
	for (const statement of statements) {
		const printed = walkNode(statement.command, scope, input);
		output = output === undefined ? printed : mixed(output, printed);
	}
	return output ?? NOTHING_KNOWN;
}

function walkNode(node: PipelineNode | AndOr | CompoundList, scope: Scope, input: Content): Content {
	if (scope.sink.budget-- <= 0) {
		misunderstood(scope);
		return NOTHING_KNOWN;
	}
	switch (node.type) {
		case 'AndOr': {
			let output = NOTHING_KNOWN;
			for (const command of node.commands) output = mixed(output, walkNode(command, scope, input));
			return output;
		}
		case 'Pipeline':
			return walkPipeline(node, scope, input);
		case 'Command':
			return walkCommand(node, scope, input);
		case 'Redirected': {
			const redirected = readRedirections(node.redirects, scope, input, substitute);
			const output = walkNode(node.command, scope, redirected.input);
			redirected.write(output);
			return redirected.captured ? NOTHING_KNOWN : output;
		}
		case 'Function':
			return defineFunction(node, scope);
		case 'CompoundList':
			return walkStatements(node.commands, scope, input);
		case 'Subshell':
			return walkStatements(node.body.commands, innerScope(scope), input);
		case 'BraceGroup':
			return walkStatements(node.body.commands, scope, input);
		default:
			return walkCompound(node, scope, input);
	}
}

/** Loops, conditions and tests: every branch could run. */
function walkCompound(node: Exclude<CommandNode, Command | FunctionNode>, scope: Scope, input: Content): Content {
	if (node.type === 'For' || node.type === 'Select') bindLoopVariable(node, scope);
	if (node.type === 'While' && looksLikeForkLoop(node)) add(scope, 'stop-service', 'with-effort', 'starts processes without end');
	if (node.type === 'Coproc') {
		const printed = walkNode(node.body, scope, input);
		scope.variables.set(node.name?.value ?? 'COPROC', '63');
		scope.files.set('&63', printed);
		return NOTHING_KNOWN;
	}
	let output = NOTHING_KNOWN;
	const visit = (child: SyntaxNode): void => {
		if (child.type === 'CompoundList') output = mixed(output, walkStatements(child.commands, scope, input));
		else if (child.type === 'Word' && node.type !== 'For') expandWord(child, scope, substitute);
		else if (child.type === 'CommandExpansion') substitute(child, scope);
		else forEachChild(child, visit);
	};
	forEachChild(node, visit);
	return output;
}

function walkPipeline(node: Pipeline, scope: Scope, input: Content): Content {
	let flowing = input;
	for (const command of node.commands) flowing = walkNode(command, scope, flowing);
	return flowing;
}

function walkCommand(node: Command, scope: Scope, input: Content): Content {
	const given = node.prefix.length > 0 ? assigned(node, scope) : NONE_ASSIGNED;
	const argv = node.name ? wordsOf(node, given.size > 0 ? withVariables(scope, given) : scope) : [];
	if (argv.length === 0) for (const [name, value] of given) scope.variables.set(name, value);
	const redirected = readRedirections(node.redirects, scope, input, substitute);
	const inner = given.size > 0 && argv.length > 0 ? withVariables(scope, given) : scope;
	const printed = argv.length > 0 ? run(argv, inner, redirected.input) : NOTHING_KNOWN;
	redirected.write(printed);
	return redirected.captured ? NOTHING_KNOWN : printed;
}

const NONE_ASSIGNED: ReadonlyMap<string, string | undefined> = new Map();

function assigned(node: Command, scope: Scope): ReadonlyMap<string, string | undefined> {
	const given = new Map<string, string | undefined>();
	for (const item of node.prefix) if (item.type === 'Assignment') assign(item, scope, given);
	return given;
}

function wordsOf(node: Command, scope: Scope): readonly Arg[] {
	const argv = node.name ? [...expandWord(node.name, scope, substitute)] : [];
	for (const item of node.args) {
		if (item.type === 'Assignment') {
			const value = assign(item, scope, new Map());
			argv.push({ text: `${item.name}=${value ?? ''}`, certain: value !== undefined, plain: true });
		} else argv.push(...expandWord(item, scope, substitute));
	}
	return argv;
}

/** Reads `NAME=value`; an array's first element stands for it. */
function assign(item: Assignment, scope: Scope, into: Map<string, string | undefined>): string | undefined {
	const word = item.value.type === 'ArrayValue' ? item.value.elements[0] : item.value;
	if (item.value.type === 'ArrayValue') for (const element of item.value.elements) textOfWord(element, scope, substitute);
	if (!word) {
		into.set(item.name, '');
		return '';
	}
	const alternatives = word.parts?.some((part) => part.type === 'BraceExpansion') ? expandWord(word, scope, substitute) : [];
	const { text, certain } = alternatives.at(-1) ?? textOfWord(word, scope, substitute);
	rememberContent(item.name, word.parts, scope);
	actsOfAssignment(item.name, text, scope);
	if (!scope.variables.has(`!${item.name}`)) into.set(item.name, certain ? text : undefined);
	return certain ? text : undefined;
}

/** `SECRET=$(cat .env)`: the variable carries what the substitution prints. */
function rememberContent(name: string, parts: readonly WordPart[] | undefined, scope: Scope): void {
	const inner = parts?.length === 1 && parts[0]?.type === 'DoubleQuoted' ? parts[0].parts : parts;
	for (const part of inner ?? []) {
		const content = part.type === 'CommandExpansion' ? printedBy.get(part) : undefined;
		if (content && (content.secret || content.remote)) scope.contents.set(name, content);
	}
}

const printedBy = new WeakMap<WordPart, Content>();

/** Runs what stands inside `$(…)`, backticks, `<(…)` or arithmetic, once, and gives its text if known. */
export function substitute(part: WordPart, scope: Scope): string | undefined {
	if (part.type === 'ArithmeticExpansion') {
		if (part.expression) forEachCommand(part.expression, scope);
		return /^\$\(\([\d\s+]+\)\)$/.test(part.text) ? String(sum(part.text)) : undefined;
	}
	if (part.type !== 'CommandExpansion' && part.type !== 'ProcessSubstitution') return undefined;
	if (!part.script) return undefined;
	if (scope.depth > MAXIMUM_DEPTH) {
		misunderstood(scope);
		return undefined;
	}
	if (part.script.errors?.length) misunderstood(scope);
	const before = printedBy.get(part);
	const printed = before ?? walkStatements(part.script.commands, innerScope(scope), NOTHING_KNOWN);
	printedBy.set(part, printed);
	if (part.type === 'ProcessSubstitution') {
		const name = `/dev/fd/${part.pos}`;
		const { commands } = part.script;
		if (part.operator === '>') scope.writers.set(name, (content) => void walkStatements(commands, innerScope(scope), content));
		scope.files.set(name, printed);
		return name;
	}
	return printed.text?.replace(/\n+$/, '');
}

function forEachCommand(node: SyntaxNode, scope: Scope): void {
	if (node.type === 'CommandExpansion') substitute(node, scope);
	else if (node.type === 'ArithmeticCommandExpansion') {
		if (node.script) walkStatements(node.script.commands, innerScope(scope), NOTHING_KNOWN);
	} else forEachChild(node, (child) => forEachCommand(child, scope));
}

function sum(text: string): number {
	return (text.match(/\d+/g) ?? []).reduce((total, digits) => total + Number(digits), 0);
}

/** The body is looked at where the function is called; Bash itself calls the handler of unknown commands. */
function defineFunction(node: FunctionNode, scope: Scope): Content {
	const name = node.name.value;
	if (looksLikeForkBomb(node)) add(scope, 'stop-service', 'with-effort', `\`${name}\` starts itself without end`);
	const call = (caller: Scope, input: Content): Content => {
		scope.functions.set(name, () => NOTHING_KNOWN);
		const printed = walkNode(node.body, { ...caller, depth: caller.depth + 1 }, input);
		scope.functions.set(name, call);
		return printed;
	};
	scope.functions.set(name, call);
	return name === 'command_not_found_handle' ? call(scope, NOTHING_KNOWN) : NOTHING_KNOWN;
}

function bindLoopVariable(node: Extract<CommandNode, { type: 'For' | 'Select' }>, scope: Scope): void {
	const values = (node.wordlist ?? []).flatMap((word) => expandWord(word, scope, substitute));
	const worst = values.find(({ text }) => /^[/~]|^\.env/.test(text)) ?? values[0];
	scope.variables.set(node.name.value, worst?.certain ? worst.text : undefined);
}

function withVariables(scope: Scope, given: ReadonlyMap<string, string | undefined>): Scope {
	return { ...scope, variables: scope.variables.copy(given) };
}
