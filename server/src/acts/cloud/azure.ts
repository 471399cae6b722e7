import type { Consequence } from '../call.ts';
import { actsOfHttp } from '../http.ts';
import { consequencesOf } from '../naming/consequences.ts';
import { AZURE_RULES } from './azure-rules.ts';
import { byRule, byVerb, cloudCommand, isCloudVerb, isReadingVerb } from './command.ts';

const FLAGS =
	/^(-y|--yes|--no-wait|--verbose|--debug|--only-show-errors|--force|--purge|--all|--help|-h|--force-deletion|--delete-backup-data|--what-if|--dryrun)$/;

/** Readings that give away a credential. */
const REVEALS =
	/^(keyvault secret (show|download)|keyvault key download|storage account keys list|storage account show-connection-string|acr credential show|cosmosdb keys list|redis list-keys|servicebus .*keys list|eventhubs .*keys list|webapp deployment list-publishing-(credentials|profiles)|functionapp keys list|account get-access-token|ad sp create-for-rbac|aks get-credentials --admin)/;

/**
 * Acts of an `az` command line.
 * @param argv the words after `az`
 * @returns nothing for a command that only reads, undefined for one that nobody knows
 */
export function actsOfAzure(argv: readonly string[]): readonly Consequence[] | undefined {
	const { words, options } = cloudCommand(argv, FLAGS);
	if (words.length === 0 || ['--help', '-h', '--what-if', '--dryrun', '--version'].some((name) => options.has(name))) return [];
	if (words[0] === 'rest') return rest(options);
	const line = words.join(' ');
	const verbAt = words.findLastIndex((word, index) => index > 0 && isCloudVerb(word));
	const verb = words[verbAt] ?? '';
	if (isReadingVerb(verb)) return REVEALS.test(line) ? byRule(AZURE_RULES, line) : [];
	const decided = byOptions(line, options);
	if (decided) return decided;
	return byRule(AZURE_RULES, line) ?? (verbAt < 0 ? undefined : byVerb(words.slice(0, verbAt), verb, 'az'));
}

function rest(options: ReadonlyMap<string, string>): readonly Consequence[] {
	const method = options.get('--method') ?? options.get('-m') ?? 'GET';
	return actsOfHttp(
		method,
		options.get('--uri') ?? options.get('--url') ?? options.get('-u') ?? '',
		options.get('--body') ?? options.get('-b'),
	);
}

function byOptions(line: string, options: ReadonlyMap<string, string>): readonly Consequence[] | undefined {
	if (/^deployment .*create/.test(line) && /complete/i.test(options.get('--mode') ?? ''))
		return consequencesOf(
			[
				['delete-infrastructure', 'none'],
				['deploy-production', 'with-effort'],
			],
			'`--mode Complete` deletes what the template does not name',
		);
	const scaled =
		options.get('--new-capacity') ??
		options.get('--node-count') ??
		options.get('--max-replicas') ??
		options.get('--number-of-workers');
	if (/ (scale|update)$/.test(line) && scaled === '0') return consequencesOf([['stop-service', 'reversible']], 'scaled to zero');
	if (/^storage account update/.test(line) && options.get('--allow-blob-public-access') === 'true')
		return consequencesOf([['security-weakening', 'reversible']], 'lets everyone read the blobs');
	return undefined;
}
