import type { Consequence } from '../../call.ts';
import { consequencesOf, type Effect } from '../../naming/consequences.ts';
import { actsOfSql } from '../../sql/sql.ts';
import type { AwsCommand } from './arguments.ts';

/** Operations whose options tell what they do: these answer instead of the operation's name. */
const INSTEAD: Readonly<Record<string, (command: AwsCommand) => readonly Consequence[] | undefined>> = {
	'ecs update-service': ({ option }) => {
		if (option('--desired-count') === '0') return say([['stop-service', 'reversible']], '`--desired-count 0` stops the service');
		if (option('--task-definition') !== undefined || option('--force-new-deployment') !== undefined) return undefined;
		return say([['config-change', 'reversible']], 'changes the service');
	},
	's3api put-bucket-versioning': ({ text }) => (/Enabled/i.test(text) ? harmless('keeps versions') : undefined),
	's3api put-public-access-block': ({ text }) => (/false/i.test(text) ? undefined : harmless('keeps the public out')),
	'dynamodb update-continuous-backups': ({ text }) =>
		/Enabled["']?\s*[=:]\s*["']?true/i.test(text) ? harmless('switches backups on') : undefined,
	'cloudformation update-termination-protection': ({ option }) =>
		option('--enable-termination-protection') === undefined ? undefined : harmless('protects the stack'),
	'lambda put-function-concurrency': ({ option }) =>
		option('--reserved-concurrent-executions') === '0' ? undefined : harmless('limits concurrency'),
	'ec2 modify-instance-attribute': ({ option, text }) => {
		const open = option('--no-disable-api-termination') !== undefined || /"?Value"?\s*[=:]\s*"?false/i.test(text);
		return open
			? say(
					[
						['security-weakening', 'reversible'],
						['config-change', 'reversible'],
					],
					'lifts the protection against termination',
				)
			: harmless('changes an instance');
	},
	'autoscaling update-auto-scaling-group': ({ option }) =>
		['--max-size', '--min-size', '--desired-capacity'].some((name) => option(name) === '0')
			? undefined
			: harmless('changes the group'),
	'rds-data execute-statement': ({ option }) => sql(option('--sql')),
	'redshift-data execute-statement': ({ option }) => sql(option('--sql')),
	'athena start-query-execution': ({ option }) => sql(option('--query-string')),
	'dynamodb execute-statement': ({ option }) => sql(option('--statement')),
	'timestream-query query': ({ option }) => sql(option('--query-string')),
	'ssm get-parameter': decrypted,
	'ssm get-parameters': decrypted,
	'ssm get-parameters-by-path': decrypted,
	'ssm get-parameter-history': decrypted,
	'rds modify-db-instance': modifyDatabase,
	'rds modify-db-cluster': modifyDatabase,
};

/** What options add to what the operation's name says. */
const BESIDES: ReadonlyArray<readonly [operation: RegExp, option: string, effect: Effect, why: string]> = [
	[
		/^(rds|docdb|neptune) delete-db/,
		'--skip-final-snapshot',
		['delete-backups', 'none'],
		'`--skip-final-snapshot` leaves no copy',
	],
	[
		/^(rds|docdb|neptune) delete-db/,
		'--delete-automated-backups',
		['delete-backups', 'none'],
		'`--delete-automated-backups` leaves no copy',
	],
	[
		/^redshift delete-cluster/,
		'--skip-final-cluster-snapshot',
		['delete-backups', 'none'],
		'`--skip-final-cluster-snapshot` leaves no copy',
	],
	[/./, '--no-deletion-protection', ['security-weakening', 'reversible'], '`--no-deletion-protection` lifts the protection'],
	[/./, '--publicly-accessible', ['security-weakening', 'reversible'], '`--publicly-accessible` opens it to the internet'],
	[/^secretsmanager delete-secret/, '--force-delete-without-recovery', ['delete-data', 'none'], 'without recovery'],
];

/** Acts that the options of an operation decide, or undefined where its name does. */
export function insteadOfName(command: AwsCommand): readonly Consequence[] | undefined {
	const name = command.words.slice(0, 2).join(' ');
	if (/^s3api (delete-bucket-(lifecycle|cors|tagging|replication)|put-bucket-cors)$/.test(name))
		return harmless('changes a setting, keeps the objects');
	return INSTEAD[name]?.(command);
}

/** Acts that options add. */
export function besidesName(command: AwsCommand): readonly Consequence[] {
	const name = command.words.slice(0, 2).join(' ');
	return BESIDES.filter(([operation, option]) => operation.test(name) && command.option(option) !== undefined).map(
		([, , [act, reversibility], why]) => ({ act, reversibility, why }),
	);
}

/** Secure parameters stay encrypted unless the command asks for more; plain ones are settings. */
function decrypted({ option }: AwsCommand): readonly Consequence[] | undefined {
	return option('--with-decryption') === undefined ? [] : undefined;
}

function modifyDatabase({ option }: AwsCommand): readonly Consequence[] {
	const effects: Effect[] = [['config-change', 'reversible']];
	if (option('--backup-retention-period') === '0') effects.push(['delete-backups', 'none']);
	if (option('--master-user-password') !== undefined) effects.push(['identity-access', 'with-effort']);
	return say(
		effects,
		effects.some(([act]) => act === 'delete-backups')
			? 'a retention of 0 days deletes the automated backups'
			: 'changes the database',
	);
}

function sql(text: string | undefined): readonly Consequence[] | undefined {
	return text === undefined || text === '' ? undefined : actsOfSql(text);
}

function harmless(why: string): readonly Consequence[] {
	return say([['config-change', 'reversible']], why);
}

function say(effects: readonly Effect[], why: string): readonly Consequence[] {
	return consequencesOf(effects, why);
}
