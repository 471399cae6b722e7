/** Hand-written lines for machines, releases, messages, money and agents; their form is told in `../overrides.ts`. */
export const COMPUTE = `
ec2:TerminateInstances  delete-infrastructure/none stop-service/none delete-data/none  instances and their own disks are gone
ec2:RunInstances  config-change/undo arbitrary-execution/none  starts machines with any start script
ec2:StartInstances  config-change/undo  starts machines
ec2:ModifyInstanceAttribute  config-change/undo security-weakening/undo  termination protection and security groups are attributes
ec2:AuthorizeSecurityGroup*  security-weakening/undo  opens ports
ec2:ModifySecurityGroupRules  security-weakening/undo  opens ports
ec2:RevokeSecurityGroup*  stop-service/undo config-change/undo  closes ports that services may need
ec2:UpdateSecurityGroupRuleDescriptions*  config-change/undo  descriptions only
ec2:CreateNetworkAclEntry  security-weakening/undo  opens or closes a subnet
ec2:ReplaceNetworkAcl*  security-weakening/undo stop-service/undo  opens or closes a subnet
ec2:ReplaceRoute*  stop-service/undo config-change/undo delete-infrastructure/undo  traffic goes elsewhere, the old route is gone
ec2:CreateRoute  config-change/undo  traffic goes elsewhere
ec2:ModifySnapshotAttribute  identity-access/undo secrets-exfiltration/none  shares a disk's content with other accounts
ec2:ModifyImageAttribute  identity-access/undo secrets-exfiltration/none  shares an image with other accounts
ec2:ModifyVpcEndpoint*  config-change/undo security-weakening/undo  endpoint policies and routes
ec2:ModifyInstanceMetadataOptions  security-weakening/undo  can bring back the old metadata service
ec2:DisableEbsEncryptionByDefault  security-weakening/undo  new disks are not encrypted
ec2:DisableImageBlockPublicAccess  security-weakening/undo  images may be made public
ec2:DisableSnapshotBlockPublicAccess  security-weakening/undo  snapshots may be made public
ec2:DisableFastSnapshotRestores  config-change/undo  restores are slower
ec2:DeleteFlowLogs  security-weakening/effort  network log off
ec2:DeleteTags  config-change/undo  tags only
ec2:GetPasswordData  secrets-exfiltration/none  returns an administrator's password
ec2:GetConsole*  -  reads the console
ec2:ReleaseAddress  delete-infrastructure/none stop-service/effort  the address is lost
ec2:ReleaseHosts  delete-infrastructure/effort  gives dedicated hosts back
ec2:CancelSpot*Requests  delete-infrastructure/none stop-service/none  can terminate the fleet
ec2:CancelCapacityReservation*  money/effort  gives capacity back
ec2:Purchase*  money/none  a purchase
ec2:SendDiagnosticInterrupt  stop-service/effort  makes the kernel crash
ec2:SendSpotInstanceInterruptions  stop-service/effort  interrupts instances
ec2:ImportKeyPair  identity-access/undo  lets a key log in
ec2:CreateKeyPair  identity-access/undo  lets a key log in
ec2-instance-connect:*  identity-access/undo arbitrary-execution/none  opens a shell on an instance
ec2:Reset*Attribute  config-change/undo delete-data/effort  puts the default in place of what was set
ec2:ResetAddressAttribute  config-change/undo  the reverse name of an address
autoscaling:SetDesiredCapacity  stop-service/undo delete-infrastructure/effort  fewer instances are terminated instances
autoscaling:UpdateAutoScalingGroup  stop-service/undo config-change/undo  a maximum of zero stops the service
autoscaling:StartInstanceRefresh  delete-infrastructure/effort deploy-production/effort  replaces every instance
autoscaling:ExecutePolicy  stop-service/undo config-change/undo  scales the group
autoscaling:SuspendProcesses  stop-service/undo  scaling stops
autoscaling:DeleteTags  config-change/undo  tags only
ecs:UpdateService  deploy-production/effort stop-service/undo  another task definition, or none running
ecs:RunTask  arbitrary-execution/none  runs any container
ecs:StartTask  arbitrary-execution/none  runs any container
ecs:ExecuteCommand  arbitrary-execution/none  runs any command in a container
ecs:DeregisterTaskDefinition  config-change/undo  no new task from it
elasticbeanstalk:UpdateEnvironment  deploy-production/effort config-change/undo  another version or configuration goes live
elasticbeanstalk:SwapEnvironmentCNAMEs  deploy-production/undo  another environment goes live
elasticbeanstalk:CreateEnvironment  deploy-production/effort config-change/undo  starts an environment
elasticbeanstalk:AbortEnvironmentUpdate  stop-service/undo  rolls an update back
cloudformation:UpdateStack*  delete-infrastructure/effort deploy-production/effort  an update replaces or deletes resources
cloudformation:CreateStack*  deploy-production/effort  creates what the template says
cloudformation:ExecuteChangeSet  delete-infrastructure/effort deploy-production/effort  a change set replaces or deletes resources
cloudformation:RollbackStack  delete-infrastructure/effort  removes what the update made
cloudformation:ContinueUpdateRollback  delete-infrastructure/effort  removes what the update made
cloudformation:DeleteChangeSet  config-change/undo  drops a proposal
cloudformation:CreateChangeSet  -  a proposal without effect
cloudformation:SetStackPolicy  security-weakening/undo  lifts the protection of resources
cloudformation:UpdateTerminationProtection  security-weakening/undo  lifts the protection of the stack
cloudformation:StopStackSetOperation  stop-service/undo  ends an operation half way
cloudformation:UpdateResource  delete-infrastructure/effort config-change/undo  changes any resource, or replaces it
sqs:SendMessage*  config-change/none  puts a message into a queue
sqs:ReceiveMessage  -  reads a queue
sqs:SetQueueAttributes  config-change/undo delete-data/none  retention and policy
sqs:CancelMessageMoveTask  stop-service/undo  ends a move
sns:Publish  external-communication/none  sends mail, text messages and pushes
sns:Unsubscribe  stop-service/undo  messages no longer arrive
ses:Send*  external-communication/none  sends mail
ses:Put*Suppression*  config-change/undo  stops or resumes sending
events:PutEvents  config-change/none  raises an event
events:DisableRule  stop-service/undo  schedule stops
events:Delete*  delete-infrastructure/effort stop-service/effort  schedules and routes of events are gone
events:RemoveTargets  stop-service/effort  the rule no longer does anything
events:RetrieveConnectionCredentials  secrets-exfiltration/none  returns a credential
states:StartExecution  arbitrary-execution/none  runs a workflow
states:StartSyncExecution  arbitrary-execution/none  runs a workflow
states:SendTask*  config-change/none  answers a waiting task
states:RevealSecrets  secrets-exfiltration/none  shows secrets of a test run
lambda:Invoke*  arbitrary-execution/none  runs a function, which may do anything
lambda:UpdateFunctionCode  deploy-production/effort arbitrary-execution/none  other code goes live
lambda:PutFunctionConcurrency  stop-service/undo  a concurrency of zero stops the function
lambda:DeleteFunctionConcurrency  config-change/undo  lifts a limit
lambda:Publish*  deploy-production/undo  a version goes live
lambda:UpdateAlias  deploy-production/undo  another version goes live
execute-api:Invoke  arbitrary-execution/none  calls a service's own interface
apigateway:DELETE  delete-infrastructure/effort stop-service/effort  deletes interfaces, stages and keys
apigateway:P*  config-change/undo  changes interfaces, stages and keys
codebuild:Start*  arbitrary-execution/none  runs a build, which may do anything
codepipeline:StartPipelineExecution  deploy-production/effort arbitrary-execution/none  starts a release
codepipeline:PutApprovalResult  deploy-production/effort  approves a release in a person's place
codedeploy:CreateDeployment  deploy-production/effort  starts a release
codedeploy:ContinueDeployment  deploy-production/effort  carries a release on
apprunner:StartDeployment  deploy-production/effort  starts a release
amplify:Start*  deploy-production/effort  starts a release
codecommit:GitPush  destroy-code-history/effort  pushes, with force too
codecommit:Merge*  deploy-production/effort config-change/undo  merges into a branch
codecommit:DeleteFile  delete-data/undo  a commit that deletes; history keeps it
codecommit:DeleteCommentContent  delete-data/none  deletes a comment
serverlessrepo:CreateApplication*  publish/effort  publishes an application
cloudfront:CreateInvalidation  config-change/undo  empties caches
cloudfront:UpdateDistribution  deploy-production/undo config-change/undo  changes what visitors get
route53:ChangeResourceRecordSets  stop-service/undo config-change/undo  names lead elsewhere or nowhere
route53:DisableHostedZoneDNSSEC  security-weakening/undo  answers are no longer signed
route53domains:RegisterDomain  money/none legal-commitment/effort  buys a domain
route53domains:RenewDomain  money/none  pays for a domain
route53domains:TransferDomain*  money/effort delete-infrastructure/effort  moves a domain to another owner
route53domains:DeleteDomain  delete-infrastructure/none stop-service/none  the domain is lost
route53domains:DisableDomainTransferLock  security-weakening/undo  domain can be taken away
route53domains:RetrieveDomainAuthCode  secrets-exfiltration/none  the code that moves a domain away
route53domains:DeleteTagsForDomain  config-change/undo  tags only
elasticloadbalancing:DeregisterTargets  stop-service/undo  traffic no longer arrives
elasticloadbalancing:Modify*  config-change/undo stop-service/undo  traffic goes elsewhere
elasticloadbalancing:RemoveTags  config-change/undo  tags only
artifact:AcceptAgreement  legal-commitment/effort  accepts terms for the owner
artifact:AcceptNdaForAgreement  legal-commitment/effort  accepts terms for the owner
aws-marketplace:AcceptAgreement*  legal-commitment/effort money/effort  accepts terms and a price
aws-marketplace:Subscribe  money/effort legal-commitment/effort  buys and accepts terms
aws-marketplace:CreateAgreementRequest  money/effort legal-commitment/effort  buys and accepts terms
savingsplans:*SavingsPlan  money/none  commits to spend for years
outposts:CreateOrder  money/effort  orders hardware
snowball:CreateJob  money/effort  orders hardware
mechanicalturk:SendBonus  money/none  pays a worker
mechanicalturk:Create*HIT*  money/effort external-communication/none  hires people for work
quicksight:DeleteAccountSubscription  delete-infrastructure/none delete-data/none stop-service/none  ends the account with every dashboard and data set in it
support:CreateCase  external-communication/none  writes to the vendor
support:AddCommunicationToCase  external-communication/none  writes to the vendor
connect:StartOutbound*  external-communication/none  calls or writes to a person
bedrock:Invoke*  -  asks a model
bedrock:InvokeAgent  arbitrary-execution/none agent-self-modification/undo  sets another agent to work
bedrock:InvokeInlineAgent  arbitrary-execution/none agent-self-modification/undo  sets another agent to work
bedrock:InvokeFlow  arbitrary-execution/none  runs a flow
bedrock:InvokeTool  arbitrary-execution/none  runs a tool
bedrock:UpdateGuardrail  security-weakening/undo  changes what holds an agent back
bedrock:PutModelInvocationLoggingConfiguration  security-weakening/undo  can end the log of what the model was asked
bedrock:DeleteModelInvocationLoggingConfiguration  security-weakening/undo  ends the log of what the model was asked
bedrock-agentcore:InvokeCodeInterpreter  arbitrary-execution/none  runs any code
bedrock-agentcore:Invoke*  arbitrary-execution/none agent-self-modification/undo  sets another agent or tool to work
bedrock-agentcore:Get*AccessToken*  secrets-exfiltration/none  issues a credential
sagemaker:InvokeEndpoint*  -  asks a model
sagemaker:Delete*Tags  config-change/undo  tags only
fis:StartExperiment  stop-service/effort  breaks things on purpose
iot:Publish  physical/effort  commands devices
lightsail:GetInstanceAccessDetails  secrets-exfiltration/none  returns a key that logs in
lightsail:DownloadDefaultKeyPair  secrets-exfiltration/none  returns a key that logs in
*:DeleteTags  config-change/undo  tags only
*:RemoveTags*  config-change/undo  tags only
bedrock:CreateModelInvocationJob  -  asks a model in bulk
`;
