import type { Consequence } from '../call.ts';
import { actsOfToolName } from '../tool-name.ts';

/** Acts of an AWS command line (argv without the leading `aws`); undefined when the command is not known. */
export function actsOfAwsCli(argv: readonly string[]): readonly Consequence[] | undefined {
	const words = argv.filter((word) => !word.startsWith('-'));
	return words[1] === undefined ? [] : actsOfToolName(words[1]);
}
