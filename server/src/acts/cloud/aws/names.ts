/** Command names of the AWS CLI whose IAM prefix is another: `cli=prefix`. The rest are called alike. */
const PREFIXES =
	'accessanalyzer=access-analyzer amp=aps apigatewayv2=apigateway apigatewaymanagementapi=execute-api appconfigdata=appconfig appintegrations=app-integrations bedrock-agent=bedrock bedrock-agent-runtime=bedrock bedrock-runtime=bedrock bedrock-agentcore-control=bedrock-agentcore bedrock-data-automation=bedrock chime-sdk-identity=chime chime-sdk-media-pipelines=chime chime-sdk-meetings=chime chime-sdk-messaging=chime chime-sdk-voice=chime cloudcontrol=cloudformation cloudhsmv2=cloudhsm cloudsearchdomain=cloudsearch codeguruprofiler=codeguru-profiler configservice=config connectcampaigns=connect-campaigns connectcampaignsv2=connect-campaigns connectcases=cases customer-profiles=profile deploy=codedeploy docdb=rds neptune=rds neptunedata=neptune-db dynamodbstreams=dynamodb efs=elasticfilesystem elb=elasticloadbalancing elbv2=elasticloadbalancing emr=elasticmapreduce opensearch=es opensearchserverless=aoss greengrassv2=greengrass iot-data=iot iotsecuretunneling=iot iot-jobs-data=iotjobsdata ivs-realtime=ivs keyspaces=cassandra kinesisanalyticsv2=kinesisanalytics lex-models=lex lex-runtime=lex lexv2-models=lex lexv2-runtime=lex location=geo marketplace-catalog=aws-marketplace marketplace-agreement=aws-marketplace marketplace-entitlement=aws-marketplace meteringmarketplace=aws-marketplace mediastore-data=mediastore migrationhub=mgh monitoring=cloudwatch mturk=mechanicalturk mwaa=airflow opsworkscm=opsworks-cm payment-cryptography-data=payment-cryptography personalize-events=personalize personalize-runtime=personalize pinpoint=mobiletargeting pinpoint-email=ses pinpoint-sms-voice=sms-voice pinpoint-sms-voice-v2=sms-voice qldb-session=qldb resourcegroupstaggingapi=tag s3api=s3 s3control=s3 s3outposts=s3-outposts sagemaker-runtime=sagemaker sagemaker-featurestore-runtime=sagemaker service-quotas=servicequotas servicecatalog-appregistry=servicecatalog sesv2=ses sso-admin=sso sso-oidc=sso-oauth stepfunctions=states timestream-query=timestream timestream-write=timestream voice-id=voiceid workspaces-thin-client=thinclient connect-contact-lens=connect socialmessaging=social-messaging ssm-quicksetup=ssm-quicksetup security-ir=security-ir';

/** Operations whose IAM action has another name: `prefix:operation=Action`. */
const OPERATIONS =
	's3:delete-objects=DeleteObject s3:copy-object=PutObject s3:upload-part=PutObject s3:upload-part-copy=PutObject s3:create-multipart-upload=PutObject s3:complete-multipart-upload=PutObject s3:head-object=GetObject s3:head-bucket=ListBucket s3:select-object-content=GetObject s3:put-bucket-lifecycle=PutLifecycleConfiguration s3:put-bucket-lifecycle-configuration=PutLifecycleConfiguration s3:put-bucket-encryption=PutEncryptionConfiguration s3:delete-bucket-encryption=PutEncryptionConfiguration s3:put-bucket-replication=PutReplicationConfiguration s3:put-public-access-block=PutBucketPublicAccessBlock s3:delete-public-access-block=PutBucketPublicAccessBlock s3:put-object-lock-configuration=PutBucketObjectLockConfiguration lambda:invoke=InvokeFunction lambda:invoke-async=InvokeFunction elasticmapreduce:terminate-clusters=TerminateJobFlows elasticmapreduce:create-cluster=RunJobFlow elasticmapreduce:add-steps=AddJobFlowSteps elasticmapreduce:ssh=AddJobFlowSteps elasticmapreduce:socks=AddJobFlowSteps elasticmapreduce:put=AddJobFlowSteps budgets:delete-budget=ModifyBudget budgets:create-budget=ModifyBudget budgets:update-budget=ModifyBudget dynamodb:transact-write-items=BatchWriteItem dynamodb:execute-transaction=PartiQLDelete dynamodb:execute-statement=PartiQLDelete dynamodb:batch-execute-statement=PartiQLDelete dynamodb:transact-get-items=GetItem execute-api:post-to-connection=ManageConnections execute-api:delete-connection=ManageConnections ses:send-bulk-email=SendEmail neptune-db:execute-fast-reset=ResetDatabase neptune-db:execute-gremlin-query=DeleteDataViaQuery neptune-db:execute-open-cypher-query=DeleteDataViaQuery codedeploy:push=CreateDeployment codedeploy:install=CreateDeployment';

function pairs(text: string): ReadonlyMap<string, string> {
	return new Map(text.split(' ').map((pair) => pair.split('=') as [string, string]));
}

const prefixes = pairs(PREFIXES);
const operations = pairs(OPERATIONS);

/** The IAM prefix of a service as the command line calls it. */
export function prefixOf(command: string): string {
	return prefixes.get(command) ?? command;
}

/** The IAM action of an operation, in the case that the table ignores: `delete-db-instance` → `Deletedbinstance`. */
export function actionOf(prefix: string, operation: string): string {
	const alias = operations.get(`${prefix}:${operation}`);
	if (alias) return alias;
	if (prefix === 'apigateway') return apiGateway(operation);
	return operation.replace(/(^|-)([a-z0-9])/g, (_, _dash, letter: string) => letter.toUpperCase());
}

/** API Gateway's actions are the verbs of HTTP. */
function apiGateway(operation: string): string {
	if (/^(delete|flush|reset)-/.test(operation)) return 'DELETE';
	if (/^(get|export|test)-/.test(operation)) return 'GET';
	return operation.startsWith('update-') ? 'PATCH' : 'POST';
}
