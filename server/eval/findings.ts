/**
 * Joins permission files of other repositories with a contract of ours and says how many findings come of it:
 * `eval:findings PATH [--sample N] [--contract silent|strict|permissive]`. PATH holds `index.tsv` and the files.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { analyse } from '../src/audit.ts';
import type { Finding } from '../src/judge/rule.ts';
import type { Settings } from '../src/model/settings.ts';
import type { Document } from '../src/text/document.ts';

const AGENT = '"Agent" means an artificial-intelligence agent that the provider operates to perform the services.';
const CONTRACTS: Readonly<Record<string, string>> = {
	silent: '# MSA\n\n## 1. Services\n\n1.1 The provider shall operate the services with reasonable care.\n',
	strict: `# MSA\n\n## 1. Agents\n\n1.1 ${AGENT}\n\n1.2 The Agent shall not delete infrastructure, delete data, delete backups, destroy code history, change access rights, disclose secrets, deploy releases or stop services.\n`,
	permissive: `# MSA\n\n## 1. Agents\n\n1.1 ${AGENT}\n\n1.2 The Agent may delete infrastructure, delete data, delete backups, destroy code history, change access rights, deploy releases, publish content, change configuration, stop services and run any command.\n`,
};
const SETTINGS: Settings = { today: '2026-01-01', contracts: [], levels: {} };

const words = process.argv.slice(2);
const option = (name: string) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
const path = words[0];
if (!path || !existsSync(join(path, 'index.tsv'))) {
	console.log(`eval:findings: skipped, ${path ? `there is no index.tsv in ${path}` : 'no PATH was given'}.`);
} else {
	const repositories = repositoriesOf(resolve(path));
	for (const name of Object.keys(CONTRACTS)) if ((option('--contract') ?? name) === name) weigh(name, repositories);
}

/** The files of each repository, laid out as they lay there. */
function repositoriesOf(root: string): ReadonlyMap<string, readonly Document[]> {
	const repositories = new Map<string, Map<string, Document>>();
	for (const line of readFileSync(join(root, 'index.tsv'), 'utf8').split('\n').slice(1)) {
		const [file = '', , repository = '', uri = ''] = line.split('\t');
		const disk = join(root, file.replace(/^agents\//, ''));
		if (file === '' || !existsSync(disk)) continue;
		const documents = repositories.get(repository) ?? new Map<string, Document>();
		documents.set(uri, { uri, language: uri.split('.').at(-1) ?? '', text: readFileSync(disk, 'utf8'), version: 1 });
		repositories.set(repository, documents);
	}
	return new Map([...repositories].map(([name, documents]) => [name, [...documents.values()]]));
}

function weigh(name: string, repositories: ReadonlyMap<string, readonly Document[]>): void {
	const contract: Document = { uri: 'MSA.md', language: 'markdown', text: CONTRACTS[name] ?? '', version: 1 };
	const findings: Finding[] = [];
	const lines: string[] = [];
	let deciding = 0;
	let missed = 0;
	for (const [repository, documents] of repositories) {
		const analysis = analyse([...documents, contract], SETTINGS);
		const permissions = analysis.findings.filter((finding) => finding.subject.judged);
		deciding += new Set(analysis.findings.flatMap((finding) => finding.subject.permission ?? [])).size;
		findings.push(...analysis.findings);
		for (const { rule, level, message, place } of analysis.findings)
			lines.push(`${repository} ${place.uri} ${level} ${rule}: ${message}`);
		const spoken = new Set(permissions.map((finding) => finding.subject.permission));
		for (const { judged } of analysis.model.agents)
			missed += judged.filter(
				({ grant, verdict }) => verdict === 'conflict' && grant.decision === 'allow' && !spoken.has(grant.rule),
			).length;
	}
	const counts = new Map<string, number>();
	for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
	const onRules = findings.filter((finding) => finding.subject.permission).length;
	console.log(`\n${name}: ${repositories.size} repositories, ${findings.length} findings, ${missed} conflicts without one`);
	console.log(`  findings per deciding rule: ${(onRules / Math.max(1, deciding)).toFixed(3)} (${onRules} on ${deciding})`);
	for (const [rule, count] of [...counts].sort((a, b) => b[1] - a[1])) console.log(`  ${String(count).padStart(6)} ${rule}`);
	const wanted = Number(option('--sample') ?? 0);
	const step = Math.max(1, Math.floor(lines.length / Math.max(1, wanted)));
	for (let at = 0, shown = 0; shown < wanted && at < lines.length; at += step, shown++) console.log(`  - ${lines[at]}`);
}
