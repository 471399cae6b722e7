/** What a service is for, where that tells more of its actions than their nouns do. Keys are IAM prefixes. */
export type ServiceClass = 'backup' | 'identity' | 'security' | 'secret' | 'code' | 'message' | 'money' | 'data' | 'physical';

const SERVICES: Readonly<Record<ServiceClass, string>> = {
	backup: 'backup backup-gateway backup-storage backup-search dlm rbin drs glacier arc-region-switch',
	identity:
		'iam sts organizations sso sso-directory sso-oauth identitystore identitystore-auth identity-sync rolesanywhere signin ds ds-data cognito-idp cognito-identity cognito-sync account-access ram verifiedpermissions verified-access controltower user-subscriptions iq-permission signer-access',
	security:
		'cloudtrail cloudtrail-data config guardduty securityhub security-ir securitylake macie2 inspector inspector2 detective access-analyzer fms waf waf-regional wafv2 shield network-firewall network-security-director network-security-manager auditmanager observabilityadmin oam rbin',
	secret: 'kms secretsmanager cloudhsm acm-pca payment-cryptography',
	code: 'codecommit codecatalyst',
	message:
		'ses sns sms-voice social-messaging mobiletargeting chime connect connect-campaigns workmail workmailmessageflow wickr notifications-contacts',
	money:
		'payments billing purchase-orders savingsplans aws-marketplace aws-marketplace-management bcm-data-exports consolidatedbilling invoicing tax mapcredits freetier pricingplanmanager route53domains',
	data: 's3 s3express s3-outposts s3tables s3vectors s3files s3-object-lambda dynamodb dax rds rds-data rds-db docdb-elastic redshift redshift-data redshift-serverless elasticache memorydb neptune-db neptune-graph es opensearch aoss elasticfilesystem fsx kafka qldb timestream timestream-influxdb cassandra dsql sdb odb lakeformation glue athena kinesis firehose sqs mq medical-imaging healthlake omics ecr ecr-public codeartifact storagegateway ebs logs clouddirectory workdocs quicksight profile',
	physical: 'iot greengrass robomaker iotwireless iotmanagedintegrations snowball snow-device-management',
};

const classes = new Map<string, ServiceClass>();
for (const [kind, prefixes] of Object.entries(SERVICES))
	for (const prefix of prefixes.split(' ')) if (!classes.has(prefix)) classes.set(prefix, kind as ServiceClass);

/** The class of a service by its IAM prefix in lower case, or undefined for plain infrastructure. */
export function classOfService(service: string): ServiceClass | undefined {
	return classes.get(service);
}

/** Actions that people recognise at sight: among equals they are shown first. */
const FIRST =
	'ec2:TerminateInstances rds:DeleteDBInstance rds:DeleteDBCluster cloudformation:DeleteStack elasticbeanstalk:TerminateEnvironment eks:DeleteCluster ecs:DeleteService s3:DeleteBucket s3:DeleteObject dynamodb:DeleteTable rds:DeleteDBSnapshot backup:DeleteRecoveryPoint ec2:DeleteSnapshot codecommit:DeleteRepository iam:CreateUser iam:PassRole sts:AssumeRole secretsmanager:GetSecretValue cloudtrail:StopLogging kms:ScheduleKeyDeletion route53domains:RegisterDomain ec2:StopInstances ses:SendEmail sns:Publish lambda:InvokeFunction ssm:SendCommand lambda:UpdateFunctionCode'.split(
		' ',
	);
const WELL_KNOWN =
	'ec2 rds s3 dynamodb cloudformation elasticbeanstalk ecs eks lambda iam kms secretsmanager route53 cloudtrail logs backup organizations ses sns ssm sts codecommit wafv2'.split(
		' ',
	);

const ranks = new Map<string, number>();
for (const name of FIRST) ranks.set(name, ranks.size);
for (const name of WELL_KNOWN) ranks.set(name, ranks.size);

/** How far an action stands from what people recognise at sight: 0 is the best known, those nobody names come last. */
export function renown(service: string, action: string): number {
	return ranks.get(`${service}:${action}`) ?? ranks.get(service) ?? ranks.size;
}
