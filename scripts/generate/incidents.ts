import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Generator } from '../generate.ts';
import { INCIDENTS, type Incident, incidents, type Variant } from '../incidents/folder.ts';

/** The pages of the incidents, from their folders: prose, what each variant finds, sources, and a page that lists them. */
const generator: Generator = async () => {
	const all = incidents();
	const pages: Record<string, string> = { 'docs/incidents/README.md': index(all) };
	for (const incident of all) pages[`docs/incidents/${incident.id}.md`] = page(incident);
	return pages;
};

export default generator;

function page(incident: Incident): string {
	const { id, title, prose, sources, variants } = incident;
	const parts = [
		`# ${title}`,
		prose,
		...variants.map((variant) => findings(id, variant)),
		'## Sources',
		sources.replace(/^Sources: /, ''),
		`*Generated from [the incident's folder](../../${INCIDENTS}/${id}) by \`npm run generate\`.*`,
	];
	return `${parts.join('\n\n')}\n`;
}

/** One variant: what it shows, and a row for each finding with the line that it sits on. */
function findings(id: string, variant: Variant): string {
	const heading = `## ${variant.name}\n\n${variant.shows}`;
	if (variant.expected.length === 0) return `${heading}\n\nNothing is found.`;
	const rows = variant.expected.map((finding) => {
		const [place = '', rule = '', ...acts] = finding.split(' ');
		const at = place.lastIndexOf(':');
		const file = place.slice(0, at);
		const line = Number(place.slice(at + 1));
		const link = `[${place}](../../${INCIDENTS}/${id}/${variant.name}/${file}#L${line})`;
		const words = readFileSync(join(variant.path, file), 'utf8').split('\n')[line - 1] ?? '';
		return `| ${link} | ${code(words)} | ${ruleLink(rule)} | ${acts.join(', ')} |`;
	});
	return [heading, '', '| Where | Line | Rule | Acts |', '|---|---|---|---|', ...rows].join('\n');
}

function index(all: readonly Incident[]): string {
	const rows = all.map(({ id, title, variants }) => {
		const [first, second, third] = variants.map(({ expected }) => rulesOf(expected));
		return `| [${title}](${id}.md) | ${variants[1]?.shows ?? ''} | ${first} | ${second} | ${third} |`;
	});
	return [
		'# Incidents, replayed',
		'',
		'Public incidents in which an AI agent destroyed something, or was said to. Each is rebuilt in our own words from public facts: the permission files as that tool has them, beside four states of a contract.',
		'',
		'1. As it was: the contract never mentions agents.',
		'2. The twist: words that look like an answer.',
		'3. The contract is repaired, and the old files break it.',
		'4. Files and contract agree, and nothing is found.',
		'',
		'`npm run incidents` prints every finding. The pages say where a source is thin, and what is known to be missing.',
		'',
		'| Incident | The twist | Found as it was | Found with the twist | Found once the contract is repaired |',
		'|---|---|---|---|---|',
		...rows,
		'',
		`*Generated from [the folders of the incidents](../../${INCIDENTS}) by \`npm run generate\`.*`,
		'',
	].join('\n');
}

/** The rules that complain, each once. */
function rulesOf(expected: readonly string[]): string {
	const rules = new Set(expected.map((finding) => finding.split(' ')[1] ?? ''));
	return [...rules].map((rule) => `\`${rule}\``).join(', ') || 'nothing';
}

function ruleLink(rule: string): string {
	return `[${rule}](../../test-fixtures/rules/${rule}.md)`;
}

/** Words as code in a cell of a table: cut short, with the bars escaped. */
function code(words: string): string {
	const text = words.trim();
	const short = text.length > 80 ? `${text.slice(0, 79)}…` : text;
	const fence = short.includes('`') ? '``' : '`';
	return `${fence}${short.replaceAll('|', '\\|')}${fence}`;
}
