import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { analyse } from '../audit.ts';
import type { Model } from '../model/model.ts';
import { CONFIG_FILE } from '../read/config.ts';
import { CLEAN, Refusal, write } from './io.ts';
import type { AddCommand } from './run.ts';
import { documentsOf, targetOf } from './target.ts';

/** `init [PATH]`: writes a first `clauseline.yaml` that lists what was found. It never overwrites one. */
export const initCommand: AddCommand = (program, io, exit) => {
	program
		.command('init')
		.description(`write a first ${CONFIG_FILE} for this repository`)
		.argument('[PATH]', 'a folder')
		.action(async (path: string | undefined) => {
			const target = targetOf(io.cwd, path === undefined ? [] : [path]);
			if (target.only) throw new Refusal(`${path}: not a folder.`);
			const documents = await documentsOf(target, io, () => {});
			const { model } = analyse(documents, { today: io.now.toISOString().slice(0, 10), contracts: [], levels: {} });
			await writeFile(join(target.root, CONFIG_FILE), configFor(model), { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
				if (error.code === 'EEXIST') throw new Refusal(`${CONFIG_FILE} is there already; it was left as it is.`);
				throw new Refusal(`${CONFIG_FILE} could not be written (${error.code}).`);
			});
			await write(io.stdout, `Wrote ${CONFIG_FILE}: contracts ${model.contracts.length}, agents ${model.agents.length}.\n`);
			exit(CLEAN);
		});
};

function configFor(model: Model): string {
	const contracts = model.contracts.map(({ facts }) => `  - file: ${JSON.stringify(facts.uri)}\n    governs: ["**"]\n`);
	return [
		'# Which contract governs which agents: globs over the files that configure them.\n',
		contracts.length > 0 ? `contracts:\n${contracts.join('')}` : '# No contract was found.\ncontracts: []\n',
		'\n# The agents that were found, and where:\n',
		...model.agents.map(({ id, policy }) => `#   ${JSON.stringify(id)} in ${JSON.stringify(policy.place.uri)}\n`),
		...(model.agents.length > 0 ? [] : ['#   none\n']),
		'# An agent that runs under a cloud role names it: { id: "kiro:ops", runsAs: "ops-role" }.\nagents: []\n',
		'\n# Your names for environments: { live: production }.\nenvironments: {}\n',
		'\n# Level of a rule: error, warning, note or off.\nrules: {}\n',
	].join('');
}
