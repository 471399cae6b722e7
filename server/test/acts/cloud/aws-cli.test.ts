import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NOT_DESTRUCTIVE_ALONE } from '../../../src/acts/act.ts';
import { actsOfAwsCli } from '../../../src/acts/cloud/aws-cli.ts';
import { actsOfAzure } from '../../../src/acts/cloud/azure.ts';
import { actsOfGcloud } from '../../../src/acts/cloud/gcloud.ts';
import { table } from '../../../src/acts/cloud/table.ts';

/** Command after `aws` → its acts in full; `-` is harmless, `?` is not known. */
const CASES = `
--profile prod --region us-east-1 rds delete-db-instance --db-instance-identifier x --skip-final-snapshot → delete-infrastructure delete-backups delete-data stop-service
--region=us-east-1 ec2 terminate-instances --instance-ids i-1 → delete-infrastructure delete-data stop-service
--endpoint-url http://localhost:4566 s3 rb s3://b --force → delete-infrastructure delete-data
--no-cli-pager cloudformation delete-stack --stack-name prod → delete-infrastructure
cloudformation deploy --template-file t.yaml --stack-name s → delete-infrastructure deploy-production
s3 rm s3://b --recursive → delete-data
s3 mv s3://a/x s3://b/x → delete-data
s3 sync . s3://b --delete → delete-data
s3 cp x s3://b --acl public-read → security-weakening publish
s3api delete-objects --bucket b --delete file://d.json → delete-data
s3api put-bucket-versioning --bucket b --versioning-configuration Status=Suspended → delete-backups
s3api put-bucket-lifecycle-configuration --bucket b --lifecycle-configuration file://l.json → delete-data
s3api delete-public-access-block --bucket b → security-weakening
ecs update-service --cluster c --service s --desired-count 0 → stop-service
ecs update-service --cluster c --service s --force-new-deployment → stop-service deploy-production
rds modify-db-instance --db-instance-identifier x --backup-retention-period 0 → delete-backups config-change
rds modify-db-instance --db-instance-identifier x --no-deletion-protection → security-weakening config-change
lambda invoke --function-name f out.json → arbitrary-execution
lambda put-function-concurrency --function-name f --reserved-concurrent-executions 0 → stop-service
ssm send-command --document-name AWS-RunShellScript → arbitrary-execution
sts assume-role --role-arn arn --role-session-name s → identity-access
elbv2 delete-load-balancer --load-balancer-arn a → delete-infrastructure stop-service
apigateway delete-rest-api --rest-api-id a → delete-infrastructure stop-service
apigatewayv2 delete-api --api-id a → delete-infrastructure stop-service
emr terminate-clusters --cluster-ids j → delete-infrastructure
efs delete-file-system --file-system-id f → delete-data
docdb delete-db-cluster --db-cluster-identifier c → delete-infrastructure delete-data stop-service
budgets delete-budget --account-id 1 --budget-name b → security-weakening config-change
cloudwatch delete-alarms --alarm-names a → security-weakening
configservice stop-configuration-recorder --configuration-recorder-name r → security-weakening stop-service
sesv2 send-email --from-email-address a → external-communication
secretsmanager get-secret-value --secret-id s → secrets-exfiltration
configure get aws_secret_access_key → secrets-exfiltration
rds-data execute-statement --sql 'DROP TABLE t' → delete-data
athena start-query-execution --query-string 'DROP TABLE t' → delete-data
elasticbeanstalk rebuild-environment --environment-name e → delete-infrastructure stop-service
ec2 modify-instance-attribute --instance-id i --no-disable-api-termination → security-weakening config-change
ec2 terminate-instances --instance-ids i-1 --dry-run → -
ec2 describe-instances --query Reservations[].Instances[] --output text → -
ec2 wait instance-terminated --instance-ids i-1 → -
ec2 delete-vpc help → -
ec2 delete-vpc --generate-cli-skeleton → -
s3 rm s3://b --recursive --dryrun → -
s3 ls s3://delete-me → -
s3 cp s3://b/x . → -
s3 cp x s3://b → config-change
s3api head-object --bucket b --key terminate → -
s3api put-bucket-versioning --bucket b --versioning-configuration Status=Enabled → config-change
s3api delete-bucket-tagging --bucket b → config-change
sts get-caller-identity → -
sso login --profile prod → -
ecr get-login-password → -
eks update-kubeconfig --name prod → config-change
configure list → -
dynamodb scan --table-name t → -
dynamodb execute-statement --statement 'SELECT * FROM t' → -
athena start-query-execution --query-string "SELECT 'drop table t'" → -
cloudtrail lookup-events → -
logs tail /aws/lambda/delete-users --follow → -
rds modify-db-instance --db-instance-identifier x --backup-retention-period 7 → config-change
ecs update-service --cluster c --service s --desired-count 3 → config-change
ec2 modify-instance-attribute --instance-id i --disable-api-termination → config-change
cloudformation deploy --template-file t --stack-name s --no-execute-changeset → -
cloudformation validate-template --template-body file://t → -
kms encrypt --key-id k --plaintext x → -
ce get-cost-and-usage --time-period Start=2026-01-01 → -
--version → -
nosuch describe-things → ?
ec2 frobnicate → ?
`;

describe('acts of AWS command lines', () => {
	for (const line of CASES.trim().split('\n')) {
		const [command = '', expected] = line.split(' → ');
		it(line, () => {
			const argv = [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
			const found = actsOfAwsCli(argv);
			assert.equal(found === undefined ? '?' : found.map(({ act }) => act).join(' ') || '-', expected);
		});
	}
});

describe('every command line', () => {
	it('is read without throwing, whatever its words', () => {
		const word = fc.oneof(
			fc.string(),
			fc.constantFrom('aws', 's3', 'rm', '--', '-', '--x', '--y=1', 'ec2', 'delete', '*', 'sql', 'help', ''),
		);
		for (const read of [actsOfAwsCli, actsOfGcloud, actsOfAzure])
			fc.assert(fc.property(fc.array(word), (argv) => [undefined, true].includes(read(argv) && true)));
	});

	it('that deletes or terminates in a service of AWS is destructive, by its name in dashes', () => {
		const missed: string[] = [];
		for (const [service, actions] of table())
			for (const { action, level } of actions.values()) {
				if (level !== 'W' || !/^(Delete|Terminate|Purge)[A-Z]/.test(action)) continue;
				const operation = action
					.replace(/([a-z0-9])([A-Z])/g, '$1-$2')
					.replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
					.toLowerCase();
				const acts = service === 's3' ? actsOfAwsCli(['s3api', operation]) : actsOfAwsCli([service, operation]);
				if (acts === undefined || acts.every(({ act }) => NOT_DESTRUCTIVE_ALONE.has(act))) missed.push(`${service}:${action}`);
			}
		// A proposal, a limit whose loss lifts it, and a limit whose loss keeps logs for ever.
		assert.deepEqual(missed, [
			'cloudformation:DeleteChangeSet',
			'lambda:DeleteFunctionConcurrency',
			'logs:DeleteRetentionPolicy',
		]);
	});
});
