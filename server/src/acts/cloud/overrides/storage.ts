/** Hand-written lines for storage, databases and queries; their form is told in `../overrides.ts`. */
export const STORAGE = `
s3:GetObject  -  reads an object
s3:PutObject  config-change/undo  writes objects, over those of the same name too
s3:PutLifecycleConfiguration  delete-data/none  a lifecycle rule expires objects
s3:PutBucketVersioning  delete-backups/undo  suspending versioning ends the copies that undo a deletion
s3:DeleteObjectVersion  delete-data/none delete-backups/none  removes a kept version for good
s3:DeleteObjectTagging  config-change/undo  tags only
s3:Put*PublicAccessBlock  security-weakening/undo  opens what was kept from the public
s3:PutBucketPolicy  identity-access/undo security-weakening/undo  says who may reach the bucket, the public too
s3:Put*Acl  identity-access/undo security-weakening/undo  says who may reach it, the public too
s3:PutEncryptionConfiguration  security-weakening/undo  changes encryption at rest
s3:PutBucketLogging  security-weakening/undo  can end the bucket's access log
s3:PutReplicationConfiguration  secrets-exfiltration/none config-change/undo  copies objects to another bucket, of another account too
s3:BypassGovernanceRetention  security-weakening/none delete-backups/none  deletes what a retention lock keeps
s3:PutObjectRetention  security-weakening/undo  shortens a retention lock
s3:PutObjectLegalHold  security-weakening/undo  lifts a legal hold
s3:PutBucketObjectLockConfiguration  security-weakening/undo  changes the lock that keeps objects
s3:AbortMultipartUpload  config-change/none  drops an unfinished upload
rds:ModifyDB*  config-change/undo stop-service/undo  restarts, and retention zero deletes automated backups
rds:ModifyDBSnapshotAttribute  identity-access/undo secrets-exfiltration/none  shares a snapshot with other accounts
rds:ModifyDBClusterSnapshotAttribute  identity-access/undo secrets-exfiltration/none  shares a snapshot with other accounts
rds:BacktrackDBCluster  delete-data/effort  takes the database back in time
rds:Reset*ParameterGroup  config-change/undo delete-data/effort  puts defaults in place of what was set
rds:Promote*  config-change/none  a replica stops following its source
rds:RemoveTagsFromResource  config-change/undo  tags only
rds-data:*Execute*  delete-data/none arbitrary-execution/none  runs any SQL
redshift-data:*Execute*  delete-data/none arbitrary-execution/none  runs any SQL
rds-db:connect  delete-data/none arbitrary-execution/none  a connection runs any SQL
athena:StartQueryExecution  delete-data/effort arbitrary-execution/none  runs any SQL, DROP too
timestream:CancelQuery  -  ends a query of one's own
dsql:DbConnect*  delete-data/none arbitrary-execution/none  a connection runs any SQL
redshift:Get*Credentials*  secrets-exfiltration/none  issues a database password
redshift-serverless:GetCredentials  secrets-exfiltration/none  issues a database password
qldb:SendCommand  delete-data/effort  runs any statement
dynamodb:PartiQLDelete  delete-data/none  deletes rows
dynamodb:BatchWriteItem  delete-data/none  writes and deletes items
dynamodb:PutItem  config-change/none  writes items, over those of the same key too
dynamodb:UpdateItem  config-change/none  changes items
dynamodb:UpdateContinuousBackups  delete-backups/effort  can switch point-in-time recovery off
dynamodb:UpdateTimeToLive  delete-data/none  items past their time are deleted
dynamodb:UpdateTable  config-change/undo  capacity, indexes and deletion protection
es:ESHttpGet  -  reads
es:ESHttpHead  -  reads
es:ESHttpDelete  delete-data/none  deletes indexes and documents
es:ESHttpPost  delete-data/none config-change/undo  includes delete by query
es:ESHttp*  config-change/undo  writes documents and settings
aoss:APIAccessAll  delete-data/none config-change/undo  every request to the data, deletion too
neptune-db:Cancel*  stop-service/undo  ends queries and loads
neptune-db:ResetDatabase  delete-data/none  empties the database
neptune-graph:ResetGraph  delete-data/none  empties the graph
codeartifact:Publish*  publish/effort  publishes a package
ecr-public:PutImage  publish/effort  publishes an image
ecr:PutLifecyclePolicy  delete-data/none  a lifecycle rule expires images
ecr:GetAuthorizationToken  -  the token that pulling an image needs
elasticfilesystem:ClientMount  -  mounts to read
elasticfilesystem:Client*  config-change/undo  mounts a file system
`;
