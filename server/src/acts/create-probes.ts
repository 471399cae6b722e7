import { ACT_IDS, NOT_DESTRUCTIVE_ALONE } from './act.ts';
import type { Call, CloudCall, McpCall, ShellCall } from './call.ts';
import { catalogue } from './catalogue/catalogue.ts';
import { classify } from './classify.ts';
import { cloudActions } from './cloud/actions.ts';
import { awsCommands } from './cloud/aws-completions.ts';
import { completions } from './completions.ts';
import { toolsOfServer } from './mcp/mcp.ts';
import type { Probes } from './probes.ts';

/** The catalogue's witnesses as calls to try on rules. Indexed by program; each list is made once. */
export function createProbes(): Probes {
	let shell: readonly ShellCall[] | undefined;
	let worst: readonly ShellCall[] | undefined;
	let index: ReadonlyMap<string, readonly ShellCall[]> | undefined;
	const all = (): readonly ShellCall[] => (shell ??= witnesses());
	const byProgram = (): ReadonlyMap<string, readonly ShellCall[]> => (index ??= indexed(all()));
	return {
		shell: all,
		worst: () => (worst ??= worstOf(all())),
		startingWith: (head) => (head.length === 0 ? all() : startingWith(head, byProgram())),
		cloud: (pattern): readonly CloudCall[] => cloudActions(pattern),
		tools: (server): readonly McpCall[] => toolsOfServer(server),
		files: (): readonly Call[] => FILES,
	};
}

/** Witnesses under the head's program that begin with it, and the head completed. */
function startingWith(head: readonly string[], byProgram: ReadonlyMap<string, readonly ShellCall[]>): readonly ShellCall[] {
	const text = head.join(' ');
	const known = (byProgram.get(head[0] ?? '') ?? []).filter(({ command }) => command === text || command.startsWith(`${text} `));
	const cloud =
		head[0] === 'aws' && head[1] !== undefined ? awsCommands(head[1]).filter((command) => command.startsWith(text)) : [];
	const completed = [...cloud, ...completions(head)].filter((command) => classify(shellCall(command)).destructive);
	const seen = new Set<string>();
	return [...known, ...completed.map(shellCall)].filter(({ command }) => !seen.has(command) && seen.add(command));
}

function witnesses(): readonly ShellCall[] {
	return [...new Set(catalogue().entries.map(({ witness }) => witness))].map(shellCall);
}

function worstOf(all: readonly ShellCall[]): readonly ShellCall[] {
	const found = new Map<string, ShellCall>();
	for (const call of all) {
		if (call.command.includes('\n')) continue;
		for (const { act } of classify(call).consequences) {
			const before = found.get(act);
			if (!NOT_DESTRUCTIVE_ALONE.has(act) && (!before || plainness(call) < plainness(before))) found.set(act, call);
		}
	}
	return ACT_IDS.flatMap((act) => found.get(act) ?? []);
}

/** Programs that everybody knows: what they can do needs no explanation. */
const RENOWNED = 'terraform aws rm git kubectl psql npm systemctl gh docker stripe vault chmod ssh curl'.split(' ');

/** Commands of programs that everybody knows come first; short ones without pipes and quotes are the easiest to show. */
function plainness({ command }: ShellCall): number {
	const renown = RENOWNED.indexOf(firstWord(command));
	const strange = renown < 0 ? 1000 : renown * 2;
	return strange + command.length + (command.match(/[|;&<>"'$`]/g)?.length ?? 0) * 40;
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
