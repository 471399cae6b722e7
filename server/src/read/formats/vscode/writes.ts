import { normalPath } from '../../patterns/paths.ts';
import { splitShell } from '../../patterns/shell.ts';

/**
 * The file that a bash line writes and that VS Code asks for: any with `all`, those outside the workspace by default.
 * It sees redirections, `sed -i` and `tee`, and takes a path with a variable for one outside.
 */
export function writesOutside(line: string, blockWrites: string): string | undefined {
	if (blockWrites === 'never') return undefined;
	const split = splitShell(line);
	const written = [...split.writes.map(({ path }) => path), ...split.commands.flatMap(({ words }) => writtenBy(words))];
	return blockWrites === 'all' ? written[0] : written.find((path) => isOutside(path) || /[$(){}`~%]/.test(path));
}

/** Whether a path leaves the folder that is open. */
export function isOutside(path: string): boolean {
	return /^(?:\/|~|\.\.(?:\/|$)|[A-Za-z]:)/.test(normalPath(path));
}

function writtenBy(words: readonly string[]): readonly string[] {
	const [program, ...rest] = words;
	const files = rest.filter((word) => !word.startsWith('-') && word !== '/dev/null');
	if (program === 'tee') return files;
	const inPlace = program === 'sed' && rest.some((word) => /^(?:-[a-zA-Z]*[iI]|--in-place)/.test(word));
	return inPlace ? files.slice(1) : [];
}
