import type { Consequence } from '../call.ts';
import { actsOfToolName } from '../tool-name.ts';

/** Acts of a command line (argv without the program); undefined when the command is not known. */
export function actsOfGcloud(argv: readonly string[]): readonly Consequence[] | undefined {
	const flag = argv.findIndex((word) => word.startsWith('-'));
	const words = flag < 0 ? argv : argv.slice(0, flag);
	for (const word of words) {
		const acts = actsOfToolName(word);
		if (acts) return acts;
	}
	return undefined;
}
