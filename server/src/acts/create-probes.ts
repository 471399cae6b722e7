import { ACT_IDS } from './act.ts';
import type { Call, CloudCall, McpCall, ShellCall } from './call.ts';
import { catalogue } from './catalogue/catalogue.ts';
import { classify } from './classify.ts';
import { cloudActions } from './cloud/actions.ts';
import { awsCommands } from './cloud/aws-completions.ts';
import { completions } from './completions.ts';
import { toolsOfServer } from './mcp/mcp.ts';
import type { Probes } from './probes.ts';
import { RECOGNISED } from './worst.ts';

/** The catalogue's witnesses as calls to try on rules. Indexed by program; each list is made once. */
export function createProbes(): Probes {
	let shell: readonly ShellCall[] | undefined;
	let worst: readonly ShellCall[] | undefined;
	let index: ReadonlyMap<string, readonly ShellCall[]> | undefined;
	const all = (): readonly ShellCall[] => (shell ??= witnesses());
	const byProgram = (): ReadonlyMap<string, readonly ShellCall[]> => (index ??= indexed(all()));
	return {
		shell: all,
		worst: () => (worst ??= worstOf()),
		startingWith: (head) => (head.length === 0 ? all() : startingWith(head, byProgram())),
		cloud: (pattern): readonly CloudCall[] => cloudActions(pattern),
		tools: (server): readonly McpCall[] => toolsOfServer(server),
		files: (): readonly Call[] => FILES,
	};
}

/** Witnesses under the head's program that begin with it, and the head completed. */
function startingWith(head: readonly string[], byProgram: ReadonlyMap<string, readonly ShellCall[]>): readonly ShellCall[] {
	const text = head.join(' ');
	const known = ofProgram(head[0] ?? '', byProgram).filter(({ command }) => command === text || command.startsWith(`${text} `));
	const cloud =
		head[0] === 'aws' && head[1] !== undefined ? awsCommands(head[1]).filter((command) => command.startsWith(text)) : [];
	const completed = [...cloud, ...completions(head)].filter((command) => classify(shellCall(command)).destructive);
	const seen = new Set<string>();
	return [...known, ...completed.map(shellCall)].filter(({ command }) => !seen.has(command) && seen.add(command));
}

/** Witnesses of a program, and those of its other names (`fly` is `flyctl`) under this one. */
function ofProgram(program: string, byProgram: ReadonlyMap<string, readonly ShellCall[]>): readonly ShellCall[] {
	const own = byProgram.get(program) ?? [];
	const others = (catalogue().byProgram.get(program)?.all ?? []).map(({ pattern, witness }) => {
		const written = firstWord(witness);
		return written !== program && pattern?.programs.includes(written) ? program + witness.slice(written.length) : undefined;
	});
	return [...own, ...others.filter((command) => command !== undefined).map(shellCall)];
}

function witnesses(): readonly ShellCall[] {
	return [...new Set([...Object.values(RECOGNISED), ...catalogue().entries.map(({ witness }) => witness)])].map(shellCall);
}

/** One for each act that has a recognised one, worst act first. */
function worstOf(): readonly ShellCall[] {
	return ACT_IDS.flatMap((act) => RECOGNISED[act] ?? []).map(shellCall);
}

function shellCall(command: string): ShellCall {
	return { kind: 'shell', command };
}

function indexed(calls: readonly ShellCall[]): ReadonlyMap<string, readonly ShellCall[]> {
	const index = new Map<string, ShellCall[]>();
	for (const call of calls) {
		const list = index.get(firstWord(call.command));
		if (list) list.push(call);
		else index.set(firstWord(call.command), [call]);
	}
	return index;
}

function firstWord(command: string): string {
	return /^\S*/.exec(command)?.[0] ?? '';
}

const FILES: readonly Call[] = [
	'.github/workflows/deploy.yml',
	'.gitlab-ci.yml',
	'main.tf',
	'terraform.tfstate',
	'k8s/production/deployment.yaml',
	'.env',
	'.env.production',
	'.claude/settings.json',
	'.kiro/agents/default.json',
	'.mcp.json',
	'AGENTS.md',
	'CLAUDE.md',
	'.vscode/settings.json',
	'.git/hooks/pre-commit',
	'/etc/passwd',
	'~/.ssh/authorized_keys',
].map((path) => ({ kind: 'edit', path }));
