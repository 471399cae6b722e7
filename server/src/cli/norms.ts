import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { Option } from 'commander';
import { readDocuments } from '../host/disk.ts';
import { contractFactsOf } from '../read/contract/facts.ts';
import type { ContractFacts } from '../read/contract.ts';
import { reportContract, reportNorm } from '../report/build.ts';
import { jsonText, visible } from '../report/escape.ts';
import type { ReportContract, ReportNorm } from '../report/report.ts';
import { pillarsOf } from '../report/tally.ts';
import { rangeOf } from '../text/document.ts';
import { CLEAN, Refusal, write } from './io.ts';
import type { AddCommand } from './run.ts';

/** `norms CONTRACT.md`: what was read from one contract. */
export const normsCommand: AddCommand = (program, io, exit) => {
	program
		.command('norms')
		.description('show what was read from a contract')
		.argument('<CONTRACT>', 'a Markdown file')
		.addOption(new Option('--format <format>', 'how to write it').choices(['pretty', 'json']).default('pretty'))
		.action(async (path: string, options: { readonly format: string }) => {
			const typed = resolve(io.cwd, path);
			if (!existsSync(typed) || !statSync(typed).isFile()) throw new Refusal(`${path}: there is no such file.`);
			const file = realpathSync(typed);
			const [document] = await readDocuments(dirname(file), { only: [basename(file)] });
			if (!document || document.unread !== undefined)
				throw new Refusal(`${path}: not read (${document?.unread ?? 'not found'}); contracts are read as Markdown.`);
			const facts = contractFactsOf(document);
			const contract = reportContract({ facts, stack: [] }, { agents: [] });
			const norms = facts.norms.map((norm) => reportNorm(norm, ({ uri, ...span }) => ({ uri, range: rangeOf(document, span) })));
			const json = () => jsonText({ contracts: [contract], norms });
			await write(io.stdout, options.format === 'json' ? json() : pretty(contract, norms, facts));
			exit(CLEAN);
		});
};

function pretty(contract: ReportContract, norms: readonly ReportNorm[], facts: ContractFacts): string {
	const lines = [`${visible(contract.title)} (${visible(contract.uri)}): ${pillarsOf(contract)}`, ''];
	for (const [index, norm] of norms.entries()) {
		const clause = facts.clauses.find(({ id }) => id === norm.clause)?.label ?? norm.clause;
		const where = norm.environments.length > 0 ? ` in ${norm.environments.join(', ')}` : '';
		const acts = norm.acts.join(', ') || 'no act';
		lines.push(`${norm.range.start.line + 1}  ${visible(clause)}: ${norm.actor} ${norm.modality} ${acts}${visible(where)}`);
		for (const condition of norm.conditions) lines.push(`    on condition: ${visible(condition)}`);
		const doubt = facts.norms[index]?.doubt;
		if (norm.firmness !== 'firm') lines.push(`    ${norm.firmness}${doubt ? `: ${visible(doubt)}` : ''}`);
	}
	if (norms.length === 0) lines.push('No norm about agents was read.');
	return `${lines.join('\n')}\n`;
}
