import { analyse } from '../audit.ts';
import { LOCK_FILE } from '../read/lock.ts';
import { visible } from '../report/escape.ts';
import { rangeOf } from '../text/document.ts';
import { collect } from './audit.ts';
import { withContracts } from './given.ts';
import { CLEAN, FOUND, Refusal, write } from './io.ts';
import type { AddCommand } from './run.ts';
import { documentsOf, targetOf } from './target.ts';

/** `verify [PATH]`: says what has changed since the lock was signed; exit 1 when anything has. */
export const verifyCommand: AddCommand = (program, io, exit) => {
	program
		.command('verify')
		.description(`say what has changed since ${LOCK_FILE} was signed`)
		.argument('[PATH]', 'a folder')
		.option('--contract <file>', 'a contract that governs every agent; may lie elsewhere, may be repeated', collect, [])
		.action(async (path: string | undefined, options: { readonly contract: readonly string[] }) => {
			const target = targetOf(io.cwd, path === undefined ? [] : [path]);
			const found = await documentsOf(target, io, () => {});
			const { documents, contracts } = await withContracts(target, found, options.contract, io);
			const { model, findings } = analyse(documents, { today: io.now.toISOString().slice(0, 10), contracts, levels: {} });
			const broken = model.problems.filter(({ place }) => place.uri === LOCK_FILE);
			if (broken[0]) throw new Refusal(broken[0].message);
			if (!model.lock) throw new Refusal(`there is no ${LOCK_FILE} here; \`clauseline sign\` writes one.`);
			const drift = findings.filter((finding) => finding.rule === 'coverage-drift');
			for (const { place, message } of drift) {
				const document = model.documents.get(place.uri);
				const line = document ? rangeOf(document, place).start.line + 1 : 1;
				await write(io.stdout, `${visible(place.uri)}:${line}  ${visible(message)}\n`);
			}
			const since = `since ${visible(model.lock.by)} signed on ${visible(model.lock.on)}`;
			await write(io.stdout, drift.length === 0 ? `Nothing has changed ${since}.\n` : `${drift.length} changes ${since}.\n`);
			exit(drift.length === 0 ? CLEAN : FOUND);
		});
};
