import { Command, CommanderError } from 'commander';
import { VERSION } from '../text/version.ts';
import { auditCommand } from './audit.ts';
import { classifyCommand } from './classify.ts';
import { explainCommand } from './explain.ts';
import { initCommand } from './init.ts';
import { CLEAN, FAILED, type Io, Refusal, write } from './io.ts';
import { lspCommand } from './lsp.ts';
import { mergeCommand } from './merge.ts';
import { normsCommand } from './norms.ts';
import { signCommand } from './sign.ts';
import { verifyCommand } from './verify.ts';

/** Tells the runner what the process should exit with. */
export type Exit = (code: number) => void;

/** Adds one command to the program. */
export type AddCommand = (program: Command, io: Io, exit: Exit) => void;

const COMMANDS: readonly AddCommand[] = [
	auditCommand,
	explainCommand,
	classifyCommand,
	normsCommand,
	mergeCommand,
	signCommand,
	verifyCommand,
	initCommand,
	lspCommand,
];

/** Runs one command line, without the program's own name, and returns its exit code. Everything is written by then. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
	const said: { readonly to: 'stdout' | 'stderr'; readonly text: string }[] = [];
	let code = CLEAN;
	const program = new Command('clauseline')
		.description('Reads agent permission files and the service agreement side by side.')
		.version(VERSION)
		.exitOverride()
		.configureOutput({
			writeOut: (text) => said.push({ to: 'stdout', text }),
			writeErr: (text) => said.push({ to: 'stderr', text }),
		});
	for (const add of COMMANDS) add(program, io, (exit) => (code = exit));
	try {
		await program.parseAsync([...argv], { from: 'user' });
	} catch (error) {
		code = FAILED;
		if (error instanceof CommanderError) code = error.exitCode === 0 ? CLEAN : FAILED;
		else if (error instanceof Refusal) said.push({ to: 'stderr', text: `clauseline: ${error.message}\n` });
		else said.push({ to: 'stderr', text: `clauseline: this is a defect of ours. ${describe(error)}\n` });
	}
	for (const { to, text } of said) await write(io[to], text);
	return code;
}

function describe(error: unknown): string {
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
