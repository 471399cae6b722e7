/**
 * Puts the policy cases of other projects to the formats' own reading and deciding: `tsx server/eval/policies.ts PATH`,
 * where PATH holds one `.jsonl` file a project. Prints the agreement of each, and every case that differs.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ShellCall } from '../src/acts/call.ts';
import { classify } from '../src/acts/classify.ts';
import { createProbes } from '../src/acts/create-probes.ts';
import { type AgentFormat, USUAL_RUN } from '../src/read/agent.ts';
import { FORMATS } from '../src/read/formats/index.ts';

interface Row {
	readonly rules: unknown;
	readonly command?: string;
	readonly expected: string;
	readonly reason?: string;
	readonly source: string;
}

/** How the rows of one project become a file of its format. */
interface Peer {
	readonly file: string;
	/** The ids that its format may go by; the first that is there is asked. */
	readonly formats: readonly string[];
	readonly uri: string;
	/** The rows say which rules a linter warns of, not what the vendor does: shown, and not counted as a failure. */
	readonly opinion?: true;
	/** The text of the file, or why the row is not one. */
	write(row: Row): string | { readonly skip: string };
	call?(row: Row): ShellCall;
}

const PEERS: readonly Peer[] = [
	{
		file: 'vscode',
		formats: ['vscode'],
		uri: '.vscode/settings.json',
		write: ({ rules }) =>
			JSON.stringify({
				'chat.tools.terminal.autoApprove': rules,
				'chat.tools.terminal.ignoreDefaultAutoApproveRules': true,
				'chat.tools.terminal.autoApproveWorkspaceNpmScripts': false,
			}),
		// The cases on PowerShell and on Windows paths set the shell beside the rules.
		call: ({ command = '', reason = '' }) =>
			/PowerShell|\( prefixes|case-insensitive with regex|special characters in paths/.test(reason)
				? { kind: 'shell', command, dialect: 'powershell' }
				: { kind: 'shell', command, dialect: 'bash' },
	},
	{
		file: 'amazon-q',
		formats: ['amazon-q'],
		uri: '.amazonq/cli-agents/case.json',
		write: ({ rules }) =>
			JSON.stringify({ name: 'case', tools: ['execute_bash'], toolsSettings: { execute_bash: { allowedCommands: rules } } }),
	},
	{
		file: 'gemini-cli',
		formats: ['gemini-cli'],
		uri: 'etc/gemini-cli/policies/case.toml',
		write: ({ rules }) =>
			strings(rules)
				.map(
					(prefix) =>
						`[[rule]]\ntoolName = "run_shell_command"\ncommandPrefix = ${JSON.stringify(prefix)}\ndecision = "allow"\npriority = 100\n`,
				)
				.join('\n'),
	},
	{
		file: 'opencode',
		formats: ['opencode'],
		uri: 'opencode.json',
		opinion: true,
		write: ({ rules }) => JSON.stringify({ permission: permissionOf(rules) }),
	},
	{
		file: 'roo-code',
		formats: ['roo-code', 'roo', 'cline'],
		uri: '.vscode/settings.json',
		write: ({ rules }) => {
			const { allow, deny } = rules as { allow: string; deny: string | null };
			if (!allow.startsWith('[')) return { skip: `the row names its list (\`${allow}\`) without giving it` };
			return JSON.stringify({
				'roo-cline.allowedCommands': JSON.parse(allow),
				'roo-cline.deniedCommands': deny ? JSON.parse(deny) : [],
			});
		},
	},
];

function main(folder: string | undefined): number {
	if (!folder || !existsSync(folder)) {
		console.error('usage: tsx server/eval/policies.ts PATH');
		return 2;
	}
	let differs = 0;
	for (const peer of PEERS) {
		const path = join(folder, `${peer.file}.jsonl`);
		if (!existsSync(path)) continue;
		const format = peer.formats.map((id) => FORMATS.find((each) => each.id === id)).find((each) => each !== undefined);
		if (!format) {
			console.log(`${peer.file}: skipped, no format ${peer.formats.join(' or ')} is there`);
			continue;
		}
		const wrong = compare(peer, format, rowsIn(path));
		if (!peer.opinion) differs += wrong;
	}
	return differs > 0 ? 1 : 0;
}

function compare(peer: Peer, format: AgentFormat, rows: readonly Row[]): number {
	const exceptions: string[] = [];
	let skipped = 0;
	for (const row of rows) {
		const text = peer.write(row);
		if (typeof text !== 'string') {
			skipped++;
			exceptions.push(`  not compared: ${text.skip} (${shortOf(row)})`);
			continue;
		}
		const got = row.command === undefined ? warned(format, peer.uri, text) : decided(format, peer, row, text);
		if (got !== row.expected) exceptions.push(`  expected ${row.expected}, got ${got}: ${shortOf(row)}`);
	}
	const wrong = exceptions.length - skipped;
	const compared = rows.length - skipped;
	const kind = peer.opinion ? " (a linter's opinion, not the vendor's doing)" : '';
	console.log(`${peer.file}: ${compared - wrong} of ${compared} agree${kind}${skipped > 0 ? `, ${skipped} not compared` : ''}`);
	for (const exception of exceptions) console.log(exception);
	return wrong;
}

function decided(format: AgentFormat, peer: Peer, row: Row, text: string): string {
	const call = peer.call?.(row) ?? { kind: 'shell', command: row.command ?? '' };
	const policy = policyOf(format, peer.uri, text);
	return policy ? format.decide(policy, call, USUAL_RUN).decision : 'no policy';
}

/** `warn` when a rule that was written lets something destructive or an open interpreter through. */
function warned(format: AgentFormat, uri: string, text: string): string {
	const policy = policyOf(format, uri, text);
	if (!policy) return 'no policy';
	const probes = createProbes();
	for (const rule of policy.rules) {
		if (rule.effect !== 'allow' || rule.implicit || rule.inert !== undefined) continue;
		for (const call of format.exemplars(rule, probes)) {
			if (call.kind !== 'shell' || format.decide(policy, call, USUAL_RUN).rule !== rule) continue;
			const { destructive, consequences } = classify(call);
			if (destructive || consequences.some(({ act }) => act === 'arbitrary-execution')) return 'warn';
		}
	}
	return 'no-warn';
}

function policyOf(format: AgentFormat, uri: string, text: string): ReturnType<AgentFormat['merge']>[number] | undefined {
	return format.merge(format.read({ uri, language: 'json', text, version: 1 }))[0];
}

function permissionOf(rules: unknown): Record<string, Record<string, string>> {
	const permission: Record<string, Record<string, string>> = {};
	for (const { permission: tool, pattern, action } of rules as { permission: string; pattern: string; action: string }[]) {
		// What no rule names is asked for, so that the rule alone is weighed.
		permission[tool] = { '*': 'ask', ...permission[tool], [pattern]: action };
	}
	return permission;
}

function rowsIn(path: string): readonly Row[] {
	const lines = readFileSync(path, 'utf8').split('\n');
	return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Row);
}

function strings(value: unknown): readonly string[] {
	return Array.isArray(value) ? value.map(String) : [];
}

function shortOf({ rules, command, reason, source }: Row): string {
	return `${JSON.stringify(rules).slice(0, 120)} · ${command?.slice(0, 100) ?? '-'} · ${reason ?? basename(source)}`;
}

process.exitCode = main(process.argv[2]);
