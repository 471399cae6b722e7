import type { Consequence } from '../call.ts';
import { byRule, byVerb, cloudCommand, isCloudVerb, isReadingVerb } from './command.ts';
import { GCLOUD_RULES } from './gcloud-rules.ts';

const FLAGS =
	/^(-q|--quiet|--async|--no-[a-z-]+|--format|--verbosity|--log-http|--allow-unauthenticated|--force|--recursive|-r|-R|--all|--global|--keep-disks|--delete-[a-z-]+|--promote|--plaintext|--user-output-enabled|--continue-on-error|--verify|--help|-h|--version)$/;

/**
 * Acts of a `gcloud` command line.
 * @param argv the words after `gcloud`
 * @returns nothing for a command that only reads, undefined for one that nobody knows
 */
export function actsOfGcloud(argv: readonly string[]): readonly Consequence[] | undefined {
	const { words, options } = cloudCommand(argv, FLAGS);
	const line = words.filter((word) => !/^(alpha|beta|preview)$/.test(word));
	if (
		line.length === 0 ||
		options.has('--help') ||
		options.has('-h') ||
		options.has('--dry-run') ||
		options.has('--validate-only')
	)
		return [];
	const verbAt = line.findIndex((word, index) => index > 0 && isCloudVerb(word));
	const verb = line[verbAt] ?? '';
	if (isReadingVerb(verb) && !/^(print-|get-credentials)/.test(verb)) return [];
	const ruled = byRule(GCLOUD_RULES, line.slice(0, verbAt > 0 ? verbAt + 2 : 7).join(' '));
	if (ruled) return ruled;
	return verbAt < 0 ? undefined : byVerb(line.slice(0, verbAt), verb, 'gcloud');
}
