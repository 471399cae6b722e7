import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { audit } from '../../server/src/audit.ts';
import { readDocuments } from '../../server/src/host/disk.ts';
import { FORMATS } from '../../server/src/read/formats/index.ts';
import { renderPretty } from '../../server/src/report/pretty.ts';
import type { Generator } from '../generate.ts';

const root = join(import.meta.dirname, '../..');

/** What the README shows of formats and of the first audit, from the formats and the audit themselves. */
const generator: Generator = async () => {
	const text = readFileSync(join(root, 'README.md'), 'utf8');
	return { 'README.md': filled(filled(text, 'formats', formats()), 'audit', await firstAudit()) };
};

export default generator;

function formats(): string {
	const rows = FORMATS.map(({ id, title, docs, files }) => {
		const shown = files.map((glob) => `\`${glob.replace(/^\*\*\//, '').replaceAll('|', '\\|')}\``);
		return `| [${title}](${docs}) | \`${id}\` | ${shown.join(' ')} |`;
	});
	return ['| Agent | Format | Files, at any depth |', '|---|---|---|', ...rows].join('\n');
}

/** The first finding of the outage as the command line shows it, and the last two lines. */
async function firstAudit(): Promise<string> {
	const documents = await readDocuments(join(root, 'test-fixtures/incidents/kiro-cost-explorer/1-as-it-was'));
	const report = audit(documents, { today: '2026-01-01', contracts: [], levels: {} });
	const sources = new Map(documents.map(({ uri, text }) => [uri, text]));
	const lines = renderPretty(report, { colour: false, sources }).trimEnd().split('\n');
	const second = lines.findIndex((line, index) => index > 1 && !line.startsWith('    '));
	return ['```', ...lines.slice(0, second), '  …', ...lines.slice(-2), '```'].join('\n');
}

/** The text with what stands between two marks replaced. */
function filled(text: string, name: string, content: string): string {
	const start = `<!-- ${name}:start -->`;
	const before = text.slice(0, text.indexOf(start) + start.length);
	return `${before}\n${content}\n${text.slice(text.indexOf(`<!-- ${name}:end -->`))}`;
}
