import { phrase, type Token } from './tokens.ts';

export type Actor = 'agent' | 'provider' | 'client' | 'anyone' | 'other';

/** Whether the word "Agent" in this contract means the AI agent: from its definition, or from how it is used. */
export type AgentSense = 'ai' | 'human' | 'undefined';

/** What the contract calls its agents. */
export interface Names {
	readonly sense: AgentSense;
	readonly agents: ReadonlySet<string>;
}

const AGENT =
	/^ (?:(?:only|the|an|a|any|each|all|every|no|neither|its|such|such an|that|our|client|customer|provider|supplier) )*(?:(?:(?:ai|a\.i\.|artificial intelligence|autonomous|agentic|coding|software coding|llm|intelligent|virtual|digital) )+(?:agents?|systems?|assistants?|tools?|coding agents?|workers?)|claude code|claude|kiro|codex|copilot|gemini cli|cursor|amazon q|opencode) $/;
const BARE = /^ (?:(?:only|the|an|any|each|all|every|no|neither|such|its|provider|supplier|client|customer) )*agents? $/;
const PROVIDER =
	/^ (?:(?:the|neither|either|a) )*(?:provider|supplier|vendor|contractor|consultant|service provider|licensor|company|msp|developer|agency|processor) $/;
const CLIENT = /^ (?:(?:the|neither|either|a) )*(?:client|customer|buyer|licensee|recipient|controller|purchaser) $/;

/** Who a noun phrase names. A bare `agent` in lower case is a person; `Agent` is the AI agent unless defined otherwise. */
export function actorOf(tokens: readonly Token[], from: number, to: number, names: Names): Actor {
	const words = phrase(tokens, from, to);
	if (words === ' ') return 'anyone';
	if (AGENT.test(words)) return 'agent';
	if (names.agents.has(words.trim().replace(/^(?:the|an|a|any|each|all|no|neither) /, ''))) return 'agent';
	if (BARE.test(words)) {
		const noun = tokens[to - 1]?.raw ?? '';
		return /^A/.test(noun) && names.sense !== 'human' ? 'agent' : 'other';
	}
	if (PROVIDER.test(words)) return 'provider';
	if (CLIENT.test(words)) return 'client';
	const split = lastIndexOf(tokens, from, to);
	if (split > from) {
		const left = actorOf(tokens, from, split, names);
		const right = actorOf(tokens, split + 1, to, names);
		if (left === 'agent' || right === 'agent') return left === 'other' || right === 'other' ? 'other' : 'agent';
	}
	return 'other';
}

function lastIndexOf(tokens: readonly Token[], from: number, to: number): number {
	for (let at = to - 1; at > from; at--) if (/^(?:and|or|nor)$/.test((tokens[at] as Token).word)) return at;
	return -1;
}

/** Length of an agent's noun phrase that begins at `at`; 0 when there is none. */
export function agentAt(tokens: readonly Token[], at: number, names: Names): number {
	for (let length = 5; length > 0; length--) {
		if (at + length <= tokens.length && actorOf(tokens, at, at + length, names) === 'agent') return length;
	}
	return 0;
}
