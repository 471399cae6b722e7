import { BUILT_IN } from './defaults.ts';
import { terminalEntry } from './entry.ts';
import type { VsCodePolicy } from './types.ts';

/** Whether VS Code's own list approves a sub-command (true), asks for it (false), or says nothing. */
export function builtInOf(policy: VsCodePolicy, part: string, powershell: boolean): boolean | undefined {
	if (policy.ignoresBuiltIn || !policy.rules.some(({ spec }) => spec.kind === 'built-in')) return undefined;
	const found = keysFor(part, powershell).filter((key) => !policy.replaced.has(key));
	if (found.some((key) => BUILT_IN.get(key) === false)) return false;
	return found.length > 0 ? true : undefined;
}

/** Whether the list as it is approves a sub-command. */
export function builtInApproves(part: string): boolean {
	const found = keysFor(part, false);
	return found.length > 0 && found.every((key) => BUILT_IN.get(key) === true);
}

const known = new Map<string, readonly string[]>();

function keysFor(part: string, powershell: boolean): readonly string[] {
	const key = `${powershell} ${part}`;
	const before = known.get(key);
	if (before) return before;
	if (known.size > 10_000) known.clear();
	const found = [...BUILT_IN.keys()].filter((each) => terminalEntry(each).matches(part, powershell) === true);
	known.set(key, found);
	return found;
}
