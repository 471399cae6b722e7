import type { Span } from '../../../../text/document.ts';
import type { Expression, Statement } from './syntax.ts';

/** A text, a truth value, a list of these; undefined when it could not be worked out. */
export type Value = string | boolean | null | undefined | readonly Value[];

/** A call of a function at the top of a file or in a loop, with the values of its arguments. */
export interface Called {
	readonly name: string;
	readonly place: Span;
	/** Arguments by name; those without a name are `0`, `1`, … */
	readonly values: ReadonlyMap<string, { readonly value: Value; readonly place: Span }>;
}

const MOST_STEPS = 20_000;

/**
 * Runs statements as far as values are plain. What is not worked out is handed to `skipped`, and no name is known
 * behind it, since it may have set any.
 */
export function runStarlark(statements: readonly Statement[], skipped: (place: Span) => void): readonly Called[] {
	const names = new Map<string, Value>();
	const called: Called[] = [];
	let steps = 0;
	const skip = (place: Span): void => {
		names.clear();
		skipped(place);
	};
	const loop = (statement: Span, variables: readonly string[], over: Expression, body: readonly Statement[]): void => {
		const items = valueIn(over, names);
		if (!Array.isArray(items)) skip(statement);
		for (const item of Array.isArray(items) ? (items as readonly Value[]) : []) {
			if (steps > MOST_STEPS) return;
			for (const [index, name] of variables.entries()) {
				names.set(name, variables.length === 1 ? item : Array.isArray(item) ? item[index] : undefined);
			}
			run(body);
		}
	};
	const run = (body: readonly Statement[]): void => {
		for (const statement of body) {
			if (++steps === MOST_STEPS) skip(statement);
			if (steps >= MOST_STEPS) return;
			if (statement.type === 'other') skip(statement);
			else if (statement.type === 'assign') names.set(statement.name, valueIn(statement.value, names));
			else if (statement.type === 'for') loop(statement, statement.variables, statement.over, statement.body);
			else if (statement.value.type === 'call') called.push(callOf(statement.value, names));
			else if (statement.value.type === 'each') {
				const { body: inner, variables, over } = statement.value;
				loop(statement, variables, over, [{ ...statement, type: 'run', value: inner }]);
			} else if (statement.value.type === 'unknown') skip(statement);
		}
	};
	run(statements);
	return called;
}

function callOf(call: Extract<Expression, { type: 'call' }>, names: ReadonlyMap<string, Value>): Called {
	const values = call.arguments.map(
		({ name, value }, index) => [name ?? String(index), { value: valueIn(value, names), place: value }] as const,
	);
	return { name: call.name, place: { start: call.start, end: call.end }, values: new Map(values) };
}

function valueIn(expression: Expression, names: ReadonlyMap<string, Value>): Value {
	if (expression.type === 'literal') return expression.value;
	if (expression.type === 'name') return names.get(expression.name);
	if (expression.type === 'list') return expression.items.map((item) => valueIn(item, names));
	if (expression.type === 'each') {
		const over = valueIn(expression.over, names);
		const [name, second] = expression.variables;
		if (name === undefined || second !== undefined || !Array.isArray(over) || over.length > 1000) return undefined;
		return over.map((item) => valueIn(expression.body, new Map(names).set(name, item)));
	}
	if (expression.type !== 'add') return undefined;
	const left = valueIn(expression.left, names);
	const right = valueIn(expression.right, names);
	if (typeof left === 'string' && typeof right === 'string')
		return left.length + right.length > 10_000 ? undefined : left + right;
	if (Array.isArray(left) && Array.isArray(right)) return left.length + right.length > 1000 ? undefined : [...left, ...right];
	return undefined;
}
