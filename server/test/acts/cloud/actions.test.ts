import assert from 'node:assert/strict';
import { ACT_IDS, NOT_DESTRUCTIVE_ALONE } from '../../../src/acts/act.ts';
import { actsOfAction, cloudActions } from '../../../src/acts/cloud/actions.ts';
import { consequencesOfAction } from '../../../src/acts/cloud/effects.ts';
import { globMatches } from '../../../src/acts/cloud/glob.ts';
import { overriddenActions } from '../../../src/acts/cloud/overrides.ts';
import { table } from '../../../src/acts/cloud/table.ts';

const acts = (name: string) => {
	const [service = '', action = ''] = name.split(':');
	return actsOfAction(service, action)?.map(({ act }) => act);
};

/** Action → acts that it has, the list in full. */
const CASES: Readonly<Record<string, string>> = {
	'ec2:TerminateInstances': 'delete-infrastructure delete-data stop-service',
	'ec2:StopInstances': 'stop-service',
	'ec2:DeleteSnapshot': 'delete-backups',
	'ec2:DeleteTags': 'config-change',
	'ec2:AuthorizeSecurityGroupIngress': 'security-weakening',
	'ec2:ModifySnapshotAttribute': 'identity-access secrets-exfiltration',
	'ec2:PurchaseReservedInstancesOffering': 'money',
	'elasticbeanstalk:RebuildEnvironment': 'delete-infrastructure stop-service',
	'elasticbeanstalk:TerminateEnvironment': 'delete-infrastructure stop-service',
	'cloudformation:DeleteStack': 'delete-infrastructure',
	'cloudformation:UpdateStack': 'delete-infrastructure deploy-production',
	'rds:DeleteDBInstance': 'delete-infrastructure delete-data stop-service',
	'rds:DeleteDBSnapshot': 'delete-backups',
	'rds-data:ExecuteStatement': 'delete-data arbitrary-execution',
	'dynamodb:DeleteTable': 'delete-data',
	'dynamodb:UpdateContinuousBackups': 'delete-backups',
	's3:DeleteObject': 'delete-data',
	's3:DeleteObjectVersion': 'delete-backups delete-data',
	's3:PutLifecycleConfiguration': 'delete-data',
	's3:PutBucketPolicy': 'identity-access security-weakening',
	'kms:ScheduleKeyDeletion': 'delete-data security-weakening',
	'kms:CancelKeyDeletion': 'config-change',
	'secretsmanager:GetSecretValue': 'secrets-exfiltration',
	'ssm:GetParameter': 'secrets-exfiltration',
	'ssm:SendCommand': 'arbitrary-execution',
	'lambda:InvokeFunction': 'arbitrary-execution',
	'codebuild:StartBuild': 'arbitrary-execution',
	'ecs:RunTask': 'arbitrary-execution',
	'iam:PassRole': 'identity-access',
	'sts:AssumeRole': 'identity-access',
	'iam:DeactivateMFADevice': 'identity-access security-weakening',
	'organizations:CloseAccount': 'delete-infrastructure identity-access stop-service',
	'cloudtrail:StopLogging': 'security-weakening',
	'cloudtrail:DeleteTrail': 'security-weakening',
	'config:StopConfigurationRecorder': 'security-weakening stop-service',
	'logs:DeleteLogGroup': 'delete-data security-weakening',
	'backup:DeleteRecoveryPoint': 'delete-backups',
	'codecommit:DeleteRepository': 'destroy-code-history',
	'route53domains:RegisterDomain': 'money legal-commitment',
	'ses:SendEmail': 'external-communication',
	'sns:Publish': 'external-communication',
	'bedrock:UpdateAgent': 'agent-self-modification',
	'iot:Publish': 'physical',
	'artifact:AcceptAgreement': 'legal-commitment',
	'events:DisableRule': 'stop-service',
	'budgets:ModifyBudget': 'security-weakening config-change',
	// Known and harmless, or harmless alone.
	'ec2:DescribeInstances': '',
	'ec2:CreateSnapshot': 'config-change',
	'ec2:CreateTags': 'config-change',
	'ec2:StartInstances': 'config-change',
	'ec2:DisableFastSnapshotRestores': 'config-change',
	'ec2:RejectVpcPeeringConnection': 'config-change',
	'ec2:AcceptVpcPeeringConnection': 'config-change',
	'rds:DescribeDBInstances': '',
	'rds:CreateDBSnapshot': 'config-change',
	'rds:RemoveTagsFromResource': 'config-change',
	's3:GetObject': '',
	's3:ListBucket': '',
	's3:PutObject': 'config-change',
	's3:DeleteObjectTagging': 'config-change',
	'dynamodb:Query': '',
	'dynamodb:Scan': '',
	'dynamodb:GetItem': '',
	'logs:FilterLogEvents': '',
	'logs:StartQuery': '',
	'logs:DeleteRetentionPolicy': 'config-change',
	'secretsmanager:ListSecrets': '',
	'secretsmanager:DescribeSecret': '',
	'acm:ListCertificates': '',
	'kms:Encrypt': '',
	'kms:DescribeKey': '',
	'bedrock:InvokeModel': '',
	'organizations:DescribePolicy': '',
	'ram:GetResourceShares': '',
	'guardduty:GetFilter': '',
	'cloudformation:CreateChangeSet': '',
	'cloudformation:DeleteChangeSet': 'config-change',
	'sqs:SendMessage': 'config-change',
	'sqs:ReceiveMessage': '',
	'mediatailor:CreateChannel': 'config-change',
	'ec2:DescribeKeyPairs': '',
	'iam:GetServerCertificate': '',
	'waf:GetChangeToken': '',
	'ce:GetCostAndUsage': '',
	'sts:GetCallerIdentity': '',
	'sts:SetSourceIdentity': '',
};

describe('acts of cloud actions', () => {
	for (const [name, expected] of Object.entries(CASES))
		it(`${name} → ${expected || 'harmless'}`, () => assert.deepEqual(acts(name), expected === '' ? [] : expected.split(' ')));

	it('ignores case, as IAM does', () => assert.deepEqual(acts('EC2:terminateinstances'), acts('ec2:TerminateInstances')));

	it('does not take an unknown action for harmless', () => {
		assert.equal(acts('nosuch:GetThing'), undefined);
		assert.equal(acts('ec2:Frobnicate'), undefined);
		assert.deepEqual(acts('ec2:DeleteSomethingNew'), ['delete-infrastructure']);
	});

	it('gives a wildcard the worst of what it names', () => {
		assert.ok(acts('ec2:Terminate*')?.includes('delete-infrastructure'));
		assert.deepEqual(acts('ec2:Describe*'), []);
		assert.ok(acts('s3:*')?.includes('delete-data'));
		assert.equal(acts('nosuch:*'), undefined);
	});
});

describe('actions that a pattern names', () => {
	const names = (pattern: string) => cloudActions(pattern).map(({ service, action }) => `${service}:${action}`);

	it('shows the best known of the worst first', () => assert.equal(names('*')[0], 'ec2:TerminateInstances'));
	it('takes *:* for *', () => assert.equal(cloudActions('*:*').length, cloudActions('*').length));
	it('matches within one service', () =>
		assert.deepEqual(names('ec2:Terminate*'), ['ec2:TerminateInstances', 'ec2:TerminateClientVpnConnections']));
	it('matches ? as one character', () => assert.deepEqual(names('s3:DeleteObjec?'), ['s3:DeleteObject']));
	it('ignores case', () => assert.deepEqual(names('EC2:TERMINATEINSTANCES'), ['ec2:TerminateInstances']));
	it('names no harmless action', () => assert.deepEqual(names('s3:List*'), []));
	it('never shows a worse action after a lesser one', () => {
		const ranks = cloudActions('*').map(({ service, action }) =>
			ACT_IDS.indexOf(actsOfAction(service, action)?.[0]?.act ?? 'network-egress'),
		);
		assert.deepEqual(
			ranks,
			[...ranks].sort((a, b) => a - b),
		);
	});
	it('answers a lone star in well under 10 ms once it is known', () => {
		cloudActions('*');
		const before = performance.now();
		cloudActions('*');
		assert.ok(performance.now() - before < 5);
	});
	it('survives a hostile pattern', () => {
		const before = performance.now();
		cloudActions(`${'*a'.repeat(100)}*b`);
		assert.ok(performance.now() - before < 2000);
		assert.ok(globMatches('*a*a*b', 'xaxaxb') && !globMatches('a?c', 'ac'));
	});
});

describe('the table of actions', () => {
	const all = [...table().values()].flatMap((actions) => [...actions.values()]);
	const taking = all.filter(
		({ action, level }) => level !== 'R' && /^(Delete|Terminate|Destroy|Purge|Remove|Revoke|Disable|Stop)/.test(action),
	);

	it('gives an act to each that deletes, terminates, purges, removes, revokes, disables or stops', () => {
		assert.ok(taking.length > 2800);
		const without = taking.filter((known) => consequencesOfAction(known).length === 0);
		assert.deepEqual(
			without.map(({ service, action }) => `${service}:${action}`),
			[],
		);
	});

	it('calls nearly each of them destructive', () => {
		const mild = taking.filter((known) => consequencesOfAction(known).every(({ act }) => NOT_DESTRUCTIVE_ALONE.has(act)));
		assert.ok(
			mild.length < taking.length * 0.03,
			`${mild.length} of ${taking.length}: ${mild.map(({ action }) => action).join(' ')}`,
		);
	});

	it('keeps the worst act that reading the name gives', () => {
		for (const known of all)
			assert.equal(ACT_IDS[known.worst], consequencesOfAction(known)[0]?.act, `${known.service}:${known.action}`);
	});

	it('has every action that a hand-written line names, under an act that exists', () => {
		for (const name of overriddenActions().filter((pattern) => !pattern.includes('*'))) {
			const [service = '', action = ''] = name.split(':');
			const known = table().get(service)?.get(action.toLowerCase());
			const plain = (actsOfAction(service, action)?.length ?? -1) === 0;
			assert.ok(known ?? plain, name);
			for (const { act } of actsOfAction(service, action) ?? []) assert.ok(ACT_IDS.includes(act), name);
		}
	});
});
