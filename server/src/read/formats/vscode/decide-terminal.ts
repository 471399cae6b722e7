import type { ShellCall } from '../../../acts/call.ts';
import { dialectOf } from '../../../acts/shell/dialect.ts';
import type { Decision } from '../../agent.ts';
import { splitShell } from '../../patterns/shell.ts';
import { builtInOf } from './built-in.ts';
import { terminalEntry } from './entry.ts';
import { live } from './live.ts';
import { powershellParts } from './powershell.ts';
import { isScript } from './scripts.ts';
import type { VsCodePolicy, VsCodeRule } from './types.ts';
import { writesOutside } from './writes.ts';

/**
 * Each sub-command must be approved and none denied; or the whole line is approved. Source:
 * `commandLineAutoApproveAnalyzer.ts` of microsoft/vscode.
 */
export function decideTerminal(policy: VsCodePolicy, call: ShellCall): Decision {
	const off = live(policy, 'terminal-off')[0];
	if (off) return { decision: 'ask', rule: off, why: 'No command is approved beforehand.' };
	const line = call.command.trimStart();
	const powershell = (call.dialect ?? dialectOf(line)) === 'powershell';
	const parts = partsOf(line, powershell);
	if (!parts) return ask('A command that VS Code cannot take apart is asked for.');
	const denied = parts.map((part) => deniedBy(policy, part, powershell)).find((each) => each !== undefined);
	if (denied) return denied;
	const lines = live(policy, 'terminal').filter(({ spec }) => spec.line);
	const refused = lines.find((rule) => rule.effect === 'ask' && matches(rule, line, false));
	if (refused) return { decision: 'ask', rule: refused, why: 'The whole line is one to ask for.' };
	const approvals = parts.map((part) => approvedBy(policy, part, powershell));
	const whole = lines.find((rule) => rule.effect === 'allow' && matches(rule, line, false));
	const rule = approvals.every((each) => each !== undefined)
		? (approvals.find((each) => !each?.implicit) ?? approvals[0])
		: whole;
	if (!rule) return ask('Not every part of the command is approved.');
	const blocked = powershell ? undefined : writesOutside(line, policy.blockWrites);
	if (blocked !== undefined) return ask(`Writing to \`${blocked}\` is asked for, though the command is approved.`);
	return {
		decision: 'allow',
		rule,
		why: rule === whole ? 'The whole line is approved.' : 'Every part of the command is approved.',
	};
}

/** The sub-commands of a line; undefined when it cannot be taken apart or holds none. */
function partsOf(line: string, powershell: boolean): readonly string[] | undefined {
	if (powershell) return powershellParts(line);
	const split = splitShell(line);
	if (split.broken || split.commands.length === 0) return undefined;
	return split.commands.map(({ text, assigned }) => (assigned.length > 0 ? `${assigned[0]}= ${text}` : text));
}

function deniedBy(policy: VsCodePolicy, part: string, powershell: boolean): Decision | undefined {
	if (/^[A-Z_][A-Z0-9_]*=/i.test(part)) return ask('A variable set before a command is always asked for.');
	const rule = live(policy, 'terminal').find(
		(each) => each.effect === 'ask' && !each.spec.line && matches(each, part, powershell),
	);
	if (rule) return { decision: 'ask', rule, why: '`false` asks whatever else approves.' };
	return builtInOf(policy, part, powershell) === false ? ask("VS Code's built-in list asks for this command.") : undefined;
}

function approvedBy(policy: VsCodePolicy, part: string, powershell: boolean): VsCodeRule | undefined {
	const rule = live(policy, 'terminal').find(
		(each) => each.effect === 'allow' && !each.spec.line && matches(each, part, powershell),
	);
	if (rule) return rule;
	const builtIn = builtInOf(policy, part, powershell) === true ? live(policy, 'built-in')[0] : undefined;
	return builtIn ?? (isScript(part) ? live(policy, 'npm-scripts')[0] : undefined);
}

/** What cannot be told within bounds counts as approved, and not as denied. */
function matches(rule: VsCodeRule, text: string, powershell: boolean): boolean {
	if (rule.spec.kind !== 'terminal') return false;
	const entry = terminalEntry(rule.spec.key);
	const found = entry.matches(text, powershell) ?? rule.effect === 'allow';
	return found || (powershell && text.startsWith('(') && entry.matches(text.slice(1), true) === true);
}

function ask(why: string): Decision {
	return { decision: 'ask', rule: null, why };
}
