import type { Call } from '../../../acts/call.ts';
import type { Decision } from '../../agent.ts';
import { asks, type CoveringPolicy, decideByOrder, decideByParts } from '../../patterns/covering.ts';
import { plainFormat } from '../../patterns/plain-format.ts';
import { readRoo } from './read.ts';

/** Roo Code: prefixes without a word's end, where the longer of an allowed and a denied one wins. */
export const format = plainFormat({
	id: 'roo-code',
	title: 'Roo Code',
	docs: 'https://docs.roocode.com/features/auto-approving-actions',
	files: ['**/.roo/mcp.json', '**/.vscode/settings.json', '**/roo-code-settings.json', '**/.roomodes'],
	read: readRoo,
	decide: (policy, call) => {
		if (call.kind !== 'shell') return decideByOrder(policy.rules, call, 'strictest', () => asks('No switch covers it.'));
		if (SUBSTITUTION.test(call.command)) return asks('A substitution that can run a command is asked for.');
		return decideByParts(call, (part) => decideCommand(policy, part), asks('The command cannot be parsed.'));
	},
});

/** Source: `containsDangerousSubstitution` in `core/auto-approval/commands.ts` of RooCodeInc/Roo-Code. */
const SUBSTITUTION =
	/\$\{[^}]*@[PQEAa]\}|\$\{!|\$\{[^}]*[=+\-?][^}]*\\(?:[0-7]{3}|x|u)|<<<\s*(?:\$\(|`)|(?:^|[\s;&|])=\(|[*?+@!]\(e:/;

/** An allowance holds against a denial only when its prefix is longer; `*` is as long as its one sign. */
function decideCommand({ rules }: CoveringPolicy, call: Call): Decision {
	const matching = rules.filter((rule) => coversLower(rule, call));
	const longest = (effect: string) =>
		matching.filter((rule) => rule.effect === effect).sort((a, b) => b.text.length - a.text.length)[0];
	const allowed = longest('allow');
	const denied = longest('deny');
	if (denied && (!allowed || allowed.text.length <= denied.text.length))
		return { decision: 'deny', rule: denied, why: 'A denied prefix wins unless an allowed one is longer.' };
	return allowed ? { decision: 'allow', rule: allowed, why: 'An allowed prefix matches.' } : asks('No prefix matches.');
}

/** Prefixes are compared without regard to case. */
function coversLower(rule: CoveringPolicy['rules'][number], call: Call): boolean {
	if (rule.covers(call)) return true;
	return call.kind === 'shell' && rule.text !== '*' && call.command.trim().toLowerCase().startsWith(rule.text.toLowerCase());
}
