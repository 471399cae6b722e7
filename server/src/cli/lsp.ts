import { Option } from 'commander';
import { Refusal } from './io.ts';
import type { AddCommand } from './run.ts';

/** `lsp --stdio`: the language server, for editors that start it themselves. */
export const lspCommand: AddCommand = (program) => {
	program
		.command('lsp')
		.description('run the language server')
		.option('--stdio', 'speak over standard input and output')
		.addOption(new Option('--node-ipc', 'speak over the channel of the parent process'))
		// Editors say which process started them, so that the server ends with it; its library reads this itself.
		.addOption(new Option('--clientProcessId <id>').hideHelp())
		.action(async (options: { readonly stdio?: boolean; readonly nodeIpc?: boolean }) => {
			if (!options.stdio && !options.nodeIpc) throw new Refusal('lsp needs --stdio or --node-ipc.');
			// A bundle of its own, so that neither carries the other: see scripts/bundles.mjs.
			await import('../lsp/main.ts');
		});
};
