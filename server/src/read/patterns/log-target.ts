import { splitShell } from './shell.ts';

/** The file that a logging command writes to, by a redirection or `tee`; undefined when it writes to none. */
export function logTarget(command: string): string | undefined {
	const { commands, writes } = splitShell(command);
	const [target] = writes;
	if (target) return target.path;
	const tee = commands.find(({ words }) => words[0] === 'tee');
	return tee?.words.slice(1).find((word) => !word.startsWith('-'));
}
