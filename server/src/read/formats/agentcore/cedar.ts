import type { Span } from '../../../text/document.ts';

/** One policy of a Cedar text, with offsets in that text. */
export interface CedarPolicy extends Span {
	readonly effect: 'permit' | 'forbid';
	/** Where the word `permit` or `forbid` stands. */
	readonly keyword: Span;
	readonly principal: string;
	/** Ids of the actions it names; undefined when it speaks of every action, or of a group that is known elsewhere. */
	readonly actions: readonly string[] | undefined;
	/** It names a group of actions: which they are is not known here. */
	readonly grouped: boolean;
	readonly resource: string;
	/** The text of its conditions, empty when it has none. */
	readonly condition: string;
}

export interface CedarText {
	readonly policies: readonly CedarPolicy[];
	/** Where what cannot be read begins. */
	readonly broken: readonly Span[];
}

/** Reads the policies of a Cedar text: effect, head and conditions. Conditions are kept as they are written. */
export function readCedar(text: string): CedarText {
	const plain = withoutComments(text);
	const policies: CedarPolicy[] = [];
	const broken: Span[] = [];
	let at = 0;
	while (at < plain.length) {
		const end = endOf(plain, at);
		const policy = policyOf(plain.slice(at, end), at);
		if (policy) policies.push(policy);
		else if (plain.slice(at, end).trim() !== '') {
			const start = at + plain.slice(at, end).search(/\S/);
			broken.push({ start, end: Math.min(end, start + 1) });
		}
		at = end;
	}
	return { policies, broken };
}

/** Blanks comments, so that offsets stay; strings are left alone. */
function withoutComments(text: string): string {
	return text.replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*/g, (found) => (found.startsWith('"') ? found : ' '.repeat(found.length)));
}

/** The offset behind the semicolon that ends a policy, strings and brackets passed over. */
function endOf(text: string, from: number): number {
	let depth = 0;
	for (let at = from; at < text.length; at++) {
		const sign = text[at] ?? '';
		if (sign === '"') {
			const string = /"(?:[^"\\\n]|\\.)*"?/y;
			string.lastIndex = at;
			at += Math.max(0, (string.exec(text)?.[0].length ?? 1) - 1);
		} else if ('({['.includes(sign)) depth++;
		else if (')}]'.includes(sign)) depth--;
		else if (sign === ';' && depth <= 0) return at + 1;
	}
	return text.length;
}

function policyOf(text: string, offset: number): CedarPolicy | undefined {
	const head = /^((?:\s|@\w+\s*\(\s*"(?:[^"\\]|\\.)*"\s*\)|@\w+)*)(permit|forbid)\s*\(/.exec(text);
	if (!head) return undefined;
	const open = head[0].length;
	const close = closing(text, open - 1);
	const end = text.lastIndexOf(';');
	if (close === undefined || end < close) return undefined;
	const [principal = '', action = '', resource = ''] = split(text.slice(open, close));
	const keyword = (head[1] ?? '').length;
	const named = action.replace(/^action\s*/, '');
	const actions = [...named.matchAll(/Action::"((?:[^"\\]|\\.)*)"/g)].map((found) => found[1] ?? '');
	// `in` takes a list, or one action that may be a group; a group holds what the schema says.
	const grouped = /^in\b/.test(named) && !/^in\s*\[/.test(named);
	return {
		effect: head[2] === 'permit' ? 'permit' : 'forbid',
		keyword: { start: offset + keyword, end: offset + keyword + (head[2] ?? '').length },
		principal: principal.replace(/^principal\s*/, '').replace(/\s+/g, ''),
		actions: named === '' || grouped ? undefined : actions,
		grouped,
		resource: resource.replace(/^resource\s*/, '').replace(/\s+/g, ''),
		condition: text.slice(close + 1, end).trim(),
		start: offset + keyword,
		end: offset + end + 1,
	};
}

function closing(text: string, open: number): number | undefined {
	let depth = 0;
	let quoted = false;
	for (let at = open; at < text.length; at++) {
		const sign = text[at] ?? '';
		if (sign === '\\') at++;
		else if (sign === '"') quoted = !quoted;
		else if (!quoted && sign === '(') depth++;
		else if (!quoted && sign === ')' && --depth === 0) return at;
	}
	return undefined;
}

/** The three parts of a head, at the commas outside strings and lists. */
function split(head: string): readonly string[] {
	const parts = head.match(/(?:"(?:[^"\\]|\\.)*"|\[[^\]]*\]|[^,"[])+/g) ?? [];
	return parts.map((part) => part.trim()).filter((part) => part !== '');
}
