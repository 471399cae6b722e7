import { type Document, placeIn } from '../../../text/document.ts';
import { entriesOf, entryOf, itemsOf, type ScalarNode, stringOf, type TreeNode } from '../../../text/node.ts';
import { ruleOfManaged, statementOfManaged } from './managed-policies.ts';
import type { Role } from './role.ts';
import type { Statement } from './types.ts';

/** `Policies` of a SAM function: names of AWS's policies, statements of its own, and SAM's policy templates. */
export function readSamPolicies(document: Document, policies: TreeNode | undefined, role: Role): void {
	for (const item of itemsOf(policies)) {
		const name = stringOf(item);
		if (name !== undefined && !name.includes(':')) {
			const statement = statementOfManaged(name);
			if (statement) role.rules.push(ruleOfManaged(document, item, name, statement));
		} else if (item.type === 'object' && entryOf(item, 'Statement')) role.documents.push(item);
		else if (item.type === 'object') for (const { key } of entriesOf(item)) addTemplate(document, key, role);
		else role.attached.push(item);
	}
}

function addTemplate(document: Document, key: ScalarNode, role: Role): void {
	const name = String(key.value);
	for (const action of TEMPLATES[name] ?? []) {
		const statement: Statement = {
			...{ effect: 'allow', actions: [action], notActions: [], resources: [], notResources: [], conditional: false },
		};
		role.rules.push({
			place: placeIn(document, key.start, key.end),
			text: `${name}: ${action}`,
			effect: 'allow',
			pattern: action,
			negated: false,
			statement,
		});
	}
}

/** What the templates of SAM that change anything give; from the policy template list of the SAM developer guide. */
const TEMPLATES: Readonly<Record<string, readonly string[]>> = {
	DynamoDBCrudPolicy: ['dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:BatchWriteItem'],
	DynamoDBWritePolicy: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:BatchWriteItem'],
	DynamoDBReconfigurePolicy: ['dynamodb:UpdateTable'],
	S3CrudPolicy: ['s3:DeleteObject', 's3:PutObject', 's3:PutObjectAcl', 's3:PutLifecycleConfiguration'],
	S3FullAccessPolicy: ['s3:DeleteObject', 's3:PutObject', 's3:PutObjectAcl', 's3:PutLifecycleConfiguration'],
	S3WritePolicy: ['s3:PutObject', 's3:PutObjectAcl', 's3:PutLifecycleConfiguration'],
	SQSPollerPolicy: ['sqs:DeleteMessage'],
	SQSSendMessagePolicy: ['sqs:SendMessage'],
	SNSCrudPolicy: ['sns:CreateTopic', 'sns:SetTopicAttributes', 'sns:Publish', 'sns:Subscribe'],
	SNSPublishMessagePolicy: ['sns:Publish'],
	SESCrudPolicy: ['ses:SendEmail', 'ses:SendRawEmail', 'ses:VerifyEmailIdentity'],
	SESBulkTemplatedCrudPolicy: ['ses:SendBulkTemplatedEmail', 'ses:SendEmail', 'ses:SendRawEmail'],
	SESEmailTemplateCrudPolicy: ['ses:DeleteTemplate', 'ses:CreateTemplate', 'ses:UpdateTemplate'],
	LambdaInvokePolicy: ['lambda:InvokeFunction'],
	StepFunctionsExecutionPolicy: ['states:StartExecution'],
	EventBridgePutEventsPolicy: ['events:PutEvents'],
	KMSDecryptPolicy: ['kms:Decrypt'],
	AWSSecretsManagerGetSecretValuePolicy: ['secretsmanager:GetSecretValue'],
	AWSSecretsManagerRotationPolicy: ['secretsmanager:PutSecretValue', 'secretsmanager:UpdateSecretVersionStage'],
	SSMParameterWithSlashPrefixReadPolicy: [],
	CodePipelineLambdaExecutionPolicy: ['codepipeline:PutJobSuccessResult', 'codepipeline:PutJobFailureResult'],
	EC2CopyImagePolicy: ['ec2:CopyImage'],
	KinesisCrudPolicy: ['kinesis:PutRecord', 'kinesis:PutRecords', 'kinesis:SplitShard', 'kinesis:MergeShards'],
	FirehoseCrudPolicy: ['firehose:DeleteDeliveryStream', 'firehose:PutRecord', 'firehose:UpdateDestination'],
	ElasticsearchHttpPostPolicy: ['es:ESHttpPost', 'es:ESHttpPut'],
	EFSWriteAccessPolicy: ['elasticfilesystem:ClientMount', 'elasticfilesystem:ClientWrite'],
	Route53ChangeResourceRecordSetsPolicy: ['route53:ChangeResourceRecordSets'],
	CloudFormationDescribeStacksPolicy: [],
	EKSDescribePolicy: [],
	AthenaQueryPolicy: ['athena:StartQueryExecution', 'athena:StopQueryExecution'],
};
