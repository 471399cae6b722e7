import { commandRules } from './command.ts';

/** Command lines of `az` that their verb alone does not tell, the first that fits decides; the form is `naming/lines.ts`'s. */
export const AZURE_RULES = commandRules(`
^ad sp create-for-rbac  identity-access secrets-exfiltration/none  makes an identity with rights and prints its password
^(keyvault secret (show|download)|keyvault key download|storage account keys list|storage account show-connection-string|acr credential show|cosmosdb keys list|redis list-keys|servicebus .*keys list|eventhubs .*keys list|webapp deployment list-publishing-(credentials|profiles)|functionapp keys list|account get-access-token|aks get-credentials --admin)  secrets-exfiltration/none  prints a credential
^(login|logout|account (set|clear)|configure|config|version|upgrade|extension|find|feedback|interactive|cache|bicep (build|lint|version|install)|aks get-credentials|acr login|aks install-cli)( |$)  config-change/undo  changes the command line’s own settings
^group delete  delete-infrastructure/none delete-data/none stop-service/none  removes the group with every resource in it
^resource delete  delete-infrastructure/none stop-service/none  removes resources of any kind
^(role|ad|identity|rest-identity) .*(create|update|delete|add|remove|assign|reset|revoke)  identity-access  changes who may do what
^keyvault (set-policy|delete-policy|update)  identity-access/undo security-weakening/undo  changes who may read secrets
^keyvault (delete|purge)|^keyvault (secret|key|certificate) (delete|purge)  delete-data stop-service  services that need the secret fail
^keyvault secret set  identity-access  replaces a credential
^lock (delete|update)  security-weakening/undo  lifts the lock against deletion
^policy .*(delete|update|create)  security-weakening/undo  changes a guardrail
^monitor (diagnostic-settings|log-profiles|activity-log|action-group|metrics|alert|autoscale|log-analytics).*(delete|update|disable)  security-weakening  logs or alarms are lost
^network nsg rule (create|update|delete)|^network nsg delete|^sql server firewall-rule (create|update)|^(mysql|postgres) .*firewall-rule (create|update)|^storage account network-rule (add|remove)  security-weakening/undo  opens or closes ports
^backup (protection disable|vault delete|item|recoverypoint|policy (delete|set))  delete-backups/none  backups end or are deleted
^vm delete|^vmss (delete|delete-instances)  delete-infrastructure/none stop-service/none  machines are gone
^(vm|vmss) (run-command|extension)  arbitrary-execution/none  runs any script on machines
^(vm|vmss) (redeploy|reimage|reapply)  delete-infrastructure stop-service/undo  makes the machine anew
^(aks command invoke|container exec|webapp ssh|containerapp exec|ssh|serial-console|acr run|acr build|pipelines run|batch job create|ml job create|webapp create-remote-connection)( |$)  arbitrary-execution/none  runs code
^sql (server|mi) delete|^(mysql|postgres|mariadb) (flexible-server|server) delete|^cosmosdb delete  delete-infrastructure/none delete-data/none stop-service/none  the server goes with its databases
^sql db (restore|import)|^.* restore( |$)  delete-data  overwrites what is there now
^storage (blob|file|container|share|fs|table|queue|entity|message|account) .*(delete|delete-batch|clear|remove)  delete-data/none  deletes objects
^storage account delete  delete-data/none delete-infrastructure/none  the account goes with all that it stores
^storage (blob sync|copy|blob copy|blob upload|blob upload-batch)  config-change  writes objects, over those of the same name too
^acr (repository|manifest) (delete|untag)|^acr purge  delete-data/none  images are gone
^repos (delete|ref delete)  destroy-code-history  the repository or a branch is gone
^repos (pr|policy)   config-change/undo  changes a pull request or a policy
^(webapp|functionapp|containerapp|staticwebapp|spring|appservice) .*(deploy|deployment|up|swap|config-zip)( |$)|^(webapp|containerapp) up|^deployment .*create|^bicep publish|^stack   deploy-production  another version goes live
^(consumption|reservations|billing|billing-benefits) .*(create|purchase|exchange|return|update|calculate)  money  commits to spend
^account (create|subscription (cancel|rename))  delete-infrastructure stop-service  ends a subscription with all that is in it
^communication .*(send|chat)  external-communication/none  sends messages
^network (private-)?dns zone delete  delete-infrastructure stop-service  names lead nowhere
^network dns (record-set|zone) .*(delete|remove|update)  stop-service/undo config-change/undo  names lead elsewhere or nowhere
^security .*(delete|update|disable)|^sentinel .*(delete|update)|^defender   security-weakening  changes what finds attacks
`);
