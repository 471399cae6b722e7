import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { analyse } from '../audit.ts';
import { LOCK_FILE } from '../read/lock.ts';
import { writeLock } from '../report/lock.ts';
import { collect } from './audit.ts';
import { withContracts } from './given.ts';
import { CLEAN, Refusal, write } from './io.ts';
import type { AddCommand } from './run.ts';
import { documentsOf, targetOf } from './target.ts';

interface Options {
	readonly by: string;
	readonly contract: readonly string[];
}

/** `sign [PATH] --by WHO`: writes the coverage lock, the record of what was agreed. */
export const signCommand: AddCommand = (program, io, exit) => {
	program
		.command('sign')
		.description(`write ${LOCK_FILE}: how permissions and contract stand to each other today`)
		.argument('[PATH]', 'a folder')
		.requiredOption('--by <who>', 'who signs: a role or a name, as your register wants it')
		.option('--contract <file>', 'a contract that governs every agent; may lie elsewhere, may be repeated', collect, [])
		.action(async (path: string | undefined, options: Options) => {
			const target = targetOf(io.cwd, path === undefined ? [] : [path]);
			if (target.only) throw new Refusal(`${path}: not a folder.`);
			const found = await documentsOf(target, io, () => {});
			const { documents, contracts } = await withContracts(target, found, options.contract, io);
			const today = io.now.toISOString().slice(0, 10);
			const { model } = analyse(documents, { today, contracts, levels: {} });
			if (model.agents.length === 0) throw new Refusal('there is no agent here to sign for.');
			if (model.contracts.length === 0) throw new Refusal('there is no contract here to sign against.');
			await writeFile(join(target.root, LOCK_FILE), writeLock(model, { by: options.by, on: today }));
			await write(io.stdout, `Wrote ${LOCK_FILE}: agents ${model.agents.length}, contracts ${model.contracts.length}.\n`);
			exit(CLEAN);
		});
};
