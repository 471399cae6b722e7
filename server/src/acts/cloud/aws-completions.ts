import { cloudActions } from './actions.ts';
import { actsOfAwsCli } from './aws-cli.ts';

/** What the commands want besides their name, where people know them by it. */
const ARGUMENTS: Readonly<Record<string, string>> = {
	'cloudformation delete-stack': '--stack-name example',
	'ec2 terminate-instances': '--instance-ids i-0example',
	'ec2 delete-snapshot': '--snapshot-id snap-0example',
	'elasticbeanstalk terminate-environment': '--environment-name example',
	'rds delete-db-instance': '--db-instance-identifier example --skip-final-snapshot',
	'rds delete-db-cluster': '--db-cluster-identifier example --skip-final-snapshot',
	'dynamodb delete-table': '--table-name example',
	's3api delete-bucket': '--bucket example',
	's3api delete-object': '--bucket example --key example',
	'iam delete-user': '--user-name example',
	'iam attach-role-policy': '--role-name example --policy-arn arn:aws:iam::aws:policy/AdministratorAccess',
	'eks delete-cluster': '--name example',
	'ecs delete-service': '--cluster example --service example --force',
	'lambda delete-function': '--function-name example',
	'kms schedule-key-deletion': '--key-id example',
	'secretsmanager delete-secret': '--secret-id example --force-delete-without-recovery',
	'cloudtrail stop-logging': '--name example',
	'logs delete-log-group': '--log-group-name example',
};

/** Command-line services whose IAM prefix has another name. */
const PREFIXES: Readonly<Record<string, string>> = { s3api: 's3', elbv2: 'elasticloadbalancing', elb: 'elasticloadbalancing' };

const known = new Map<string, readonly string[]>();

/** `aws SERVICE OPERATION …` for every action of the service that is an act, worst first; each is known to be one. */
export function awsCommands(service: string): readonly string[] {
	const before = known.get(service);
	if (before) return before;
	const actions = cloudActions(`${PREFIXES[service] ?? service}:*`);
	const commands = actions.flatMap(({ action }) => {
		const name = `${service} ${kebab(action)}`;
		if ((actsOfAwsCli(name.split(' ')) ?? []).length === 0) return [];
		return [`aws ${name} ${ARGUMENTS[name] ?? '--cli-input-json file://request.json'}`];
	});
	if (known.size > 500) known.clear();
	known.set(service, commands);
	return commands;
}

/** `DeleteDBInstance` as the command line writes it: `delete-db-instance`. */
function kebab(action: string): string {
	return action
		.replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
		.replace(/([a-z\d])([A-Z])/g, '$1-$2')
		.toLowerCase();
}
