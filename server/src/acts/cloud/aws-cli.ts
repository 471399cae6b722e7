import { byHarm } from '../act.ts';
import type { Consequence } from '../call.ts';
import { consequencesOf } from '../naming/consequences.ts';
import { actsOfAction } from './actions.ts';
import { type AwsCommand, awsCommand } from './aws/arguments.ts';
import { actionOf, prefixOf } from './aws/names.ts';
import { besidesName, insteadOfName } from './aws/options.ts';
import { actsOfS3 } from './aws/s3.ts';

/** Commands that only show, wait or log in; and those that are the CLI's own. */
const HARMLESS =
	/^(sso (login|logout)|ecr(-public)? get-login(-password)?|eks get-token|logs (tail|start-live-tail)|cloudtrail validate-logs|configure (list|list-profiles|get)|history .*|rds generate-db-auth-token|sts get-caller-identity|cloudfront sign|login|logout)$/;
const OWN: ReadonlyArray<readonly [RegExp, () => readonly Consequence[]]> = [
	[/^configure export-credentials$/, () => consequencesOf([['secrets-exfiltration', 'none']], 'prints credentials in clear')],
	[/^configure( .*)?$/, () => consequencesOf([['config-change', 'reversible']], 'changes the CLI’s own profile')],
	[/^eks update-kubeconfig$/, () => consequencesOf([['config-change', 'reversible']], 'writes the kubeconfig')],
	[
		/^(codeartifact login|cloudformation package|ecs register-task-definition)$/,
		() => consequencesOf([['config-change', 'reversible']], 'uploads or registers'),
	],
	[/^ecs deploy$/, () => consequencesOf([['deploy-production', 'with-effort']], 'starts a release')],
];

/**
 * Acts of an AWS command line.
 * @param argv the words after `aws`, global options included
 * @returns nothing for a command that only reads, undefined for one that nobody knows
 */
export function actsOfAwsCli(argv: readonly string[]): readonly Consequence[] | undefined {
	const command = awsCommand(argv);
	const [service, operation] = command.words;
	if (service === undefined || command.option('--version') !== undefined) return [];
	if (command.words.includes('help') || isDryRun(command)) return [];
	const name = [service, operation].filter((word) => word !== undefined).join(' ');
	if (name === 'configure get' && /secret|token|key/.test(command.words[2] ?? ''))
		return consequencesOf([['secrets-exfiltration', 'none']], 'prints a credential in clear');
	if (HARMLESS.test(name)) return [];
	if (service === 's3') return actsOfS3(command);
	const own = OWN.find(([shape]) => shape.test(name));
	if (own) return own[1]();
	if (operation === undefined) return [];
	if (operation === 'wait') return [];
	if (name === 'cloudformation deploy') return deployStack(command);
	const named = insteadOfName(command) ?? actsOfAction(prefixOf(service), actionOf(prefixOf(service), operation));
	return named && merged(named, besidesName(command));
}

function isDryRun({ option, words }: AwsCommand): boolean {
	const skeleton = option('--generate-cli-skeleton');
	return (option('--dry-run') !== undefined && words[0] !== 's3') || skeleton !== undefined;
}

function deployStack({ option }: AwsCommand): readonly Consequence[] {
	if (option('--no-execute-changeset') !== undefined) return [];
	const why = '`cloudformation deploy` carries out a change set, which may replace or delete resources';
	return consequencesOf(
		[
			['deploy-production', 'with-effort'],
			['delete-infrastructure', 'with-effort'],
		],
		why,
	);
}

function merged(named: readonly Consequence[], more: readonly Consequence[]): readonly Consequence[] {
	if (more.length === 0) return named;
	const seen = new Map(named.map((consequence) => [consequence.act, consequence]));
	for (const consequence of more) seen.set(consequence.act, consequence);
	return [...seen.values()].sort((a, b) => byHarm(a.act, b.act));
}
