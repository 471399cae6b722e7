/** Hand-written lines for keys, secrets, identity, logs and guardrails; their form is told in `../overrides.ts`. */
export const SECURITY = `
budgets:ModifyBudget  security-weakening/undo config-change/undo  changes or removes an alarm on spending
kms:ScheduleKeyDeletion  delete-data/none security-weakening/none  what the key encrypted cannot be read again
kms:DeleteImportedKeyMaterial  delete-data/none security-weakening/effort  what the key encrypted cannot be read again
kms:DisableKey  stop-service/undo security-weakening/undo  nothing can be decrypted with a disabled key
kms:DisableKeyRotation  security-weakening/undo  keys grow old
kms:CancelKeyDeletion  config-change/undo  keeps a key
kms:PutKeyPolicy  identity-access/effort security-weakening/effort  says who may use the key, and may lock everyone out
kms:CreateGrant  identity-access/undo  lets another principal use the key
kms:Decrypt  secrets-exfiltration/none  reads what was encrypted
kms:Encrypt  -  encrypts
kms:GenerateDataKey*  -  makes a key for encrypting
kms:GenerateRandom  -  random bytes
kms:Sign  legal-commitment/effort  signs in the owner's name
kms:ReEncrypt*  config-change/undo  encrypts under another key
secretsmanager:GetSecretValue  secrets-exfiltration/none  returns the secret in clear
secretsmanager:BatchGetSecretValue  secrets-exfiltration/none  returns secrets in clear
secretsmanager:PutSecretValue  identity-access/effort  replaces a credential
secretsmanager:UpdateSecret*  identity-access/effort  replaces a credential
secretsmanager:RotateSecret  identity-access/effort  replaces a credential
secretsmanager:CancelRotateSecret  security-weakening/undo  ends rotation
secretsmanager:DeleteSecret  delete-data/effort stop-service/effort  services that need the secret fail
secretsmanager:RestoreSecret  config-change/undo  brings a secret back
ssm:GetParameter*  secrets-exfiltration/none  parameters hold secrets in clear
ssm:SendCommand  arbitrary-execution/none  runs any command on instances
ssm:StartSession  arbitrary-execution/none  opens a shell on an instance
ssm:ResumeSession  arbitrary-execution/none  opens a shell on an instance
ssm:StartAutomationExecution  arbitrary-execution/none  runs a runbook, which may do anything
ssm:DeleteParameter*  delete-data/none  removes configuration and secrets
ssm:DeregisterManagedInstance  stop-service/undo  instance leaves management
sts:AssumeRole*  identity-access/undo  takes on all that the role may do
sts:GetFederationToken  identity-access/undo  issues credentials
sts:GetSessionToken  identity-access/undo  issues credentials
sts:GetServiceBearerToken  secrets-exfiltration/none  issues a credential
sts:TagSession  config-change/undo  tags a session
sts:SetSourceIdentity  -  records who acts
sts:SetContext  config-change/undo  sets the session's context
sts:DecodeAuthorizationMessage  -  explains a denial
iam:PassRole  identity-access/undo  hands a role to a service, which then acts with it
iam:Generate*  -  writes a report
iam:Simulate*  -  tries a policy without effect
iam:TagRole  identity-access/undo  tags decide access where policies read them
iam:TagUser  identity-access/undo  tags decide access where policies read them
iam:DeactivateMFADevice  identity-access/undo security-weakening/undo  second factor off
iam:DeleteVirtualMFADevice  identity-access/effort security-weakening/effort  second factor off
iam:*PermissionsBoundary  identity-access/undo security-weakening/undo  moves the limit of what a principal may do
organizations:LeaveOrganization  delete-infrastructure/effort identity-access/effort security-weakening/effort  account leaves the organization and its guardrails
organizations:DeleteOrganization  delete-infrastructure/none identity-access/none security-weakening/none  ends the organization and its guardrails
organizations:CloseAccount  delete-infrastructure/none identity-access/none stop-service/none  closes an account with all that is in it
organizations:RemoveAccountFromOrganization  identity-access/effort security-weakening/effort  account leaves its guardrails
organizations:DetachPolicy  security-weakening/undo identity-access/undo  lifts a service control policy
organizations:DisablePolicyType  security-weakening/undo identity-access/undo  lifts every policy of the type
organizations:*Policy  security-weakening/undo identity-access/undo  changes a guardrail of accounts
account:CloseAccount  delete-infrastructure/none identity-access/none stop-service/none  closes the account with all that is in it
account:DisableRegion  stop-service/effort delete-infrastructure/effort  resources of the region stop
cloudtrail:UpdateTrail  security-weakening/undo  can end or divert the audit log
cloudtrail:PutEventSelectors  security-weakening/undo  can leave events out of the audit log
cloudtrail:PutInsightSelectors  security-weakening/undo  can leave events out of the audit log
cloudtrail:DeleteEventDataStore  delete-data/effort security-weakening/effort  deletes audit records
cloudtrail:StopImport  stop-service/undo  ends an import
cloudtrail:CancelQuery  -  ends a query of one's own
logs:DeleteLogGroup  delete-data/none security-weakening/none  deletes logs
logs:DeleteLogStream  delete-data/none security-weakening/none  deletes logs
logs:PutRetentionPolicy  delete-data/none security-weakening/none  logs older than the limit are deleted
logs:DeleteRetentionPolicy  config-change/undo  logs are kept for ever
logs:DeleteSubscriptionFilter  security-weakening/undo  logs no longer reach their receiver
logs:PutSubscriptionFilter  security-weakening/undo secrets-exfiltration/none  sends logs elsewhere
logs:DisassociateKmsKey  security-weakening/undo  logs are no longer encrypted with the key
logs:StopQuery  -  ends a query of one's own
logs:StopLiveTail  -  ends a view of one's own
config:DeleteEvaluationResults  delete-data/none security-weakening/none  deletes compliance records
config:PutConfigurationRecorder  security-weakening/undo  can leave resources unrecorded
config:*RetentionConfiguration  security-weakening/undo delete-data/none  says how long records are kept
guardduty:UpdateDetector  security-weakening/undo  can switch detection off
guardduty:*Filter  security-weakening/undo  a filter hides findings
guardduty:ArchiveFindings  security-weakening/undo  hides findings
guardduty:CreateIPSet  security-weakening/undo  a trusted list hides findings
guardduty:UpdateIPSet  security-weakening/undo  a trusted list hides findings
securityhub:BatchUpdateFindings  security-weakening/undo  can close findings
waf:Update*  security-weakening/undo  can open the firewall
waf-regional:Update*  security-weakening/undo  can open the firewall
wafv2:Update*  security-weakening/undo  can open the firewall
network-firewall:Update*  security-weakening/undo  can open the firewall
fms:PutPolicy  security-weakening/undo  changes firewalls of every account
shield:CreateSubscription  money/effort  a yearly subscription
cloudwatch:DeleteAlarms  security-weakening/effort  nobody is told when it fails
cloudwatch:DisableAlarmActions  security-weakening/undo  nobody is told when it fails
cloudwatch:SetAlarmState  security-weakening/undo  silences or raises an alarm
cloudwatch:DeleteDashboards  delete-data/effort  removes dashboards
acm:ExportCertificate  secrets-exfiltration/none  returns a private key
acm:DeleteCertificate  stop-service/effort delete-infrastructure/effort  services lose their certificate
ram:*ResourceShare*  identity-access/undo  shares resources with other accounts
cognito-identity:GetOpenIdToken*  identity-access/undo  issues credentials
workmail:ResetPassword  identity-access/effort  locks the user out
`;
