/**
 * Replays the incidents and prints what would have been flagged: incident, variant, where, by which rule, and the
 * call that proves it. Names on the command line pick incidents: `npm run incidents -- kiro-cost-explorer`.
 */
import { audit } from '../server/src/audit.ts';
import type { Report } from '../server/src/report/report.ts';
import { folderDocuments, SETTINGS } from '../server/test/fixtures/documents.ts';
import { incidents } from './incidents/folder.ts';

const only = process.argv.slice(2);
const chosen = incidents().filter(({ id }) => only.length === 0 || only.includes(id));
const rows = [['INCIDENT', 'VARIANT', 'WHERE', 'RULE', 'WHAT WOULD HAVE BEEN FLAGGED']];
for (const { id, variants } of chosen) {
	for (const { name, path } of variants) {
		const found = rowsOf(audit(folderDocuments(path), SETTINGS));
		for (const row of found.length > 0 ? found : [['-', '-', 'nothing']]) rows.push([id, name, ...row]);
	}
}
const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
if (chosen.length === 0) {
	console.error(
		`No such incident. There are: ${incidents()
			.map(({ id }) => id)
			.join(', ')}.`,
	);
	process.exitCode = 2;
}

/** A row for each finding: where, by which rule, and what it is about. */
function rowsOf(report: Report): string[][] {
	return report.findings.map(({ uri, range, rule, acts = [], witness, message }) => [
		`${uri}:${range.start.line + 1}`,
		rule,
		witness === undefined ? message : `${witness} (${some([...new Set(acts.map(({ act }) => act))])})`,
	]);
}

/** The first acts, which are the worst, and how many more. */
function some(acts: readonly string[]): string {
	const rest = acts.length - 3;
	return rest > 0 ? `${acts.slice(0, 3).join(', ')} and ${rest} more` : acts.join(', ');
}
