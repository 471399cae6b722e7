import type { Readable } from 'node:stream';
import { type Call, type Classification, type Dialect, parseCall } from '../acts/call.ts';
import { classify } from '../acts/classify.ts';
import { CLEAN, FAILED, write } from './io.ts';
import type { AddCommand } from './run.ts';

/** `classify`: JSON lines with a `command` on standard input, each answered by one line on standard output. */
export const classifyCommand: AddCommand = (program, io, exit) => {
	program
		.command('classify')
		.description('read JSON lines {"command"} from standard input and say for each what it would do')
		.action(async () => {
			let number = 0;
			let failed = 0;
			for await (const lines of linesOf(io.stdin)) {
				let answers = '';
				for (const line of lines) {
					number++;
					if (line.trim() === '') continue;
					const input = parsed(line);
					answers += `${JSON.stringify(answer(input?.command ?? line, input && classify(callOf(input))))}\n`;
					if (input) continue;
					failed++;
					await write(io.stderr, `clauseline: line ${number} is not a JSON object with a string "command".\n`);
				}
				await write(io.stdout, answers);
			}
			exit(failed > 0 ? FAILED : CLEAN);
		});
};

/** The lines of each piece of input that arrives, so that answers go out as soon as their questions came in. */
async function* linesOf(input: Readable): AsyncGenerator<readonly string[]> {
	let rest = '';
	const decoder = new TextDecoder();
	for await (const piece of input) {
		const lines = (rest + (typeof piece === 'string' ? piece : decoder.decode(piece as Uint8Array, { stream: true }))).split(
			'\n',
		);
		rest = lines.pop() ?? '';
		yield lines;
	}
	yield [rest + decoder.decode()];
}

interface Input {
	readonly command: string;
	readonly dialect?: Dialect;
}

/** The input of one line, or undefined. A dialect that we do not know is left to detection. */
function parsed(line: string): Input | undefined {
	try {
		const { command, dialect } = JSON.parse(line) as { command?: unknown; dialect?: unknown };
		if (typeof command !== 'string') return undefined;
		return isDialect(dialect) ? { command, dialect } : { command };
	} catch {
		return undefined;
	}
}

function isDialect(value: unknown): value is Dialect {
	return value === 'bash' || value === 'powershell' || value === 'cmd';
}

function callOf({ command, dialect }: Input): Call {
	return dialect ? { kind: 'shell', command, dialect } : parseCall(command);
}

/** A line that could not be read keeps its place in the output, and is never taken for harmless. */
function answer(command: string, classification: Classification | undefined): object {
	return {
		command,
		destructive: classification?.destructive ?? true,
		acts: classification?.consequences.map(({ act, reversibility }) => ({ act, reversibility })) ?? [],
		environment: classification?.environment ?? 'unknown',
		understood: classification?.understood ?? false,
	};
}
