import { placeIn } from '../../../text/document.ts';
import type { TreeNode } from '../../../text/node.ts';
import type { CoveringRule } from '../../patterns/covering.ts';
import { everything } from '../../patterns/scopes.ts';
import { GeminiReader } from '../gemini-cli/read.ts';
import { claudeEngine } from './claude-engine.ts';
import { claudeFlags } from './claude-step.ts';
import { codexEngine, flagged } from './codex-step.ts';
import { embedded, type PlacedWord, placedWords } from './embedded.ts';
import { geminiEngine } from './gemini-step.ts';
import type { Engine, Step } from './types.ts';

/** The agents that a `run:` step starts headless, each under the flags of its own command line. */
export function agentsOfRun(step: Step, run: TreeNode): readonly Engine[] {
	const words = placedWords(embedded(step.reader.document, run), run.start);
	const engines: Engine[] = [];
	for (const [index, word] of words.entries()) {
		const name = PACKAGES[word.text.replace(/@[\d.^~a-z-]+$/, '')] ?? word.text;
		if (!startsCommand(step.reader.document.text, word, words[index - 1])) continue;
		const rest = argumentsAfter(step.reader.document.text, words.slice(index + 1));
		const engine = engineOf({ ...step, at: word }, name, rest);
		if (engine) engines.push(engine);
	}
	return engines;
}

const PACKAGES: Readonly<Record<string, string>> = {
	'@anthropic-ai/claude-code': 'claude',
	'@openai/codex': 'codex',
	'@google/gemini-cli': 'gemini',
	'@github/copilot': 'copilot',
	'opencode-ai': 'opencode',
};

function engineOf(step: Step, name: string, words: readonly PlacedWord[]): Engine | undefined {
	const has = (pattern: RegExp): PlacedWord | undefined => words.find(({ text }) => pattern.test(text));
	if (name === 'claude' && has(/^(?:-p|--print)$/)) return claudeEngine(step, claudeFlags(words), [], true);
	if (name === 'codex' && /^(?:exec|e)$/.test(words[0]?.text ?? ''))
		return codexEngine(step, flagged(words) ?? { sandbox: 'read-only', at: undefined }, true);
	if (name === 'gemini' && has(/^(?:-y|--yolo|--approval-mode=yolo)$/))
		return geminiEngine(step, new GeminiReader(step.reader.document, false), [], 'the yolo mode');
	const [title, pattern] = OTHERS[name] ?? [];
	const flag = pattern ? has(pattern) : undefined;
	return title && flag ? unbound(step, title, flag) : undefined;
}

/** Programs that a flag lets do everything; `opencode run` needs none. */
const OTHERS: Readonly<Record<string, readonly [string, RegExp]>> = {
	copilot: ['Copilot', /^--(?:allow-all-tools|allow-all|yolo)$/],
	'cursor-agent': ['Cursor', /^(?:-f|--force|--yolo)$/],
	opencode: ['opencode', /^run$/],
	aider: ['Aider', /^--yes-always$/],
	cn: ['Continue', /^--auto$/],
	droid: ['Factory', /^--skip-permissions-unsafe$/],
	amp: ['Amp', /^--dangerously-allow-all$/],
	q: ['Amazon Q', /^--trust-all-tools$/],
	'kiro-cli': ['Kiro', /^--trust-all-tools$/],
};

/** An agent that a flag lets do everything. */
export function unbound({ reader }: Step, title: string, flag: PlacedWord): Engine {
	const place = placeIn(reader.document, flag.start, flag.end);
	const rule: CoveringRule = { place, text: flag.text, effect: 'allow', ...everything() };
	return {
		title,
		rules: [rule],
		open: true,
		decide: (call) =>
			call.kind === 'cloud'
				? { decision: 'deny', rule: null, why: `${title} has no tool for cloud actions.` }
				: { decision: 'allow', rule, why: 'The flag waives every question.' },
	};
}

/** A word is a program when it begins a line or follows an operator or a runner. */
function startsCommand(text: string, word: PlacedWord, before: PlacedWord | undefined): boolean {
	const between = text.slice(before?.end ?? 0, word.start);
	if (!before || /[\n;&|(]/.test(between) || /[;&|(]$/.test(before.text)) return true;
	return /^(?:npx|bunx|-y|--yes|exec|dlx|sudo|env|time|then|do|!|\w+=.*|run:)$/.test(before.text);
}

/** Words of the same command: up to the end of the line, unless a backslash carries on. */
function argumentsAfter(text: string, words: readonly PlacedWord[]): readonly PlacedWord[] {
	const own: PlacedWord[] = [];
	let end: number | undefined;
	for (const word of words) {
		const between = end === undefined ? '' : text.slice(end, word.start);
		if (/[;&|]/.test(between) || (between.includes('\n') && !between.includes('\\') && own.at(-1)?.text !== '\\')) break;
		own.push(word);
		end = word.end;
	}
	return own;
}
