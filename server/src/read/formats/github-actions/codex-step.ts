import type { Call } from '../../../acts/call.ts';
import { placeIn, type Span } from '../../../text/document.ts';
import { entryOf, stringOf, valueAt } from '../../../text/node.ts';
import type { Decision } from '../../agent.ts';
import type { CoveringRule } from '../../patterns/covering.ts';
import { normalPath } from '../../patterns/paths.ts';
import { anyOf, EVERY_COMMAND, EVERY_EDIT, everything } from '../../patterns/scopes.ts';
import { splitShell } from '../../patterns/shell.ts';
import { embedded, type PlacedWord, placedWords, valuesOf } from './embedded.ts';
import type { Engine, Step } from './types.ts';

type Sandbox = 'read-only' | 'workspace-write' | 'danger-full-access';

/** `openai/codex-action`: `codex exec`, which never asks, in a sandbox that is the workspace unless said. */
export function codexAction(step: Step): Engine {
	const { reader, inputs } = step;
	const args = valueAt(inputs, 'codex-args');
	const flags = args?.type === 'string' ? placedWords(embedded(reader.document, args), args.start) : [];
	const entry = entryOf(inputs, 'sandbox');
	const strategy = entryOf(inputs, 'safety-strategy');
	const named = flagged(flags) ?? (entry ? { sandbox: stringOf(entry.value) ?? '', at: entry } : undefined);
	const readOnly = stringOf(strategy?.value) === 'read-only' && strategy ? { sandbox: 'read-only', at: strategy } : undefined;
	const open = stringOf(valueAt(inputs, 'allow-users')) === '*';
	return codexEngine(step, readOnly ?? named ?? { sandbox: 'workspace-write', at: undefined }, open);
}

/** The sandbox that the flags of `codex exec` name, and where. */
export function flagged(words: readonly PlacedWord[]): { readonly sandbox: string; readonly at: Span } | undefined {
	const bare = words.find(({ text }) => /^"?--(?:yolo|dangerously-bypass-approvals-and-sandbox)"?,?$/.test(text));
	if (bare) return { sandbox: 'danger-full-access', at: bare };
	const full = words.find(({ text }) => text === '--full-auto');
	const value = valuesOf(words, '--sandbox', '-s')[0];
	if (value) return { sandbox: value.text, at: value };
	return full ? { sandbox: 'workspace-write', at: full } : undefined;
}

/** Codex headless in a sandbox. */
export function codexEngine(
	{ reader, at }: Step,
	{ sandbox, at: where }: { readonly sandbox: string; readonly at: Span | undefined },
	open: boolean,
): Engine {
	const span = where ?? at;
	const place = placeIn(reader.document, span.start, span.end);
	const full = (sandbox as Sandbox) === 'danger-full-access';
	const writes = (sandbox as Sandbox) !== 'read-only';
	const text = where ? reader.document.text.slice(span.start, span.end).trim() : 'the default sandbox';
	const scope = full ? everything() : anyOf(EVERY_COMMAND, EVERY_EDIT);
	const rule: CoveringRule = { place, text, effect: writes ? 'allow' : 'deny', ...scope, ...(where ? {} : { implicit: true }) };
	return { title: 'Codex', rules: [rule], open, decide: (call) => decide(rule, full, writes, call) };
}

function decide(rule: CoveringRule, full: boolean, writes: boolean, call: Call): Decision {
	if (call.kind === 'cloud') return { decision: 'deny', rule: null, why: 'Codex has no tool for cloud actions.' };
	if (full) return { decision: 'allow', rule, why: 'Without a sandbox everything runs.' };
	if (call.kind === 'read') return { decision: 'allow', rule: null, why: 'Reading is open in every sandbox.' };
	const local = call.kind === 'edit' ? inside(call.path) : call.kind === 'shell' && staysLocal(call.command);
	if (writes && local)
		return { decision: 'allow', rule, why: 'The sandbox lets the workspace be written, and nothing is asked.' };
	const refusing = writes ? null : rule;
	return { decision: 'deny', rule: refusing, why: 'The sandbox has no network and no writing outside its folders.' };
}

/** Programs that do harm without a network; what needs one fails in the sandbox. */
const LOCAL =
	/^(?:rm|rmdir|mv|cp|dd|shred|truncate|find|sed|tee|chmod|chown|ln|git|make|tar|unzip|touch|mkdir|echo|cat|ls|node|python3?|bash|sh)$/;

function staysLocal(command: string): boolean {
	const split = splitShell(command);
	if (split.broken || split.commands.length === 0) return false;
	return split.commands.every(({ words }) => {
		const [program = '', ...rest] = words;
		if (!LOCAL.test(program)) return false;
		if (program === 'git')
			return !/^(?:push|pull|fetch|clone|ls-remote|submodule)$/.test(rest.find((word) => !word.startsWith('-')) ?? '');
		return rest.every((word) => word.startsWith('-') || inside(word));
	});
}

function inside(path: string): boolean {
	return !/^(?:\/(?!tmp(?:\/|$))|~|\.\.(?:\/|$))/.test(normalPath(path));
}
