import { commandRules } from './command.ts';

/** Command lines of `gcloud` that their verb alone does not tell, the first that fits decides; the form is `naming/lines.ts`'s. */
export const GCLOUD_RULES = commandRules(`
^auth( application-default)? print-(access|identity|refresh)-token  secrets-exfiltration/none  prints a credential
^(auth|components|topic|info|version|help|feedback|cheat-sheet|survey|init|emulators)( |$)  -  the command line’s own
^config   config-change/undo  changes the command line’s own settings
^projects delete  delete-infrastructure delete-data stop-service/undo  shuts the project down with all that is in it
^(resource-manager )?folders delete  delete-infrastructure  removes a folder of projects
(add|remove|set)-iam-policy  identity-access/undo  changes who may do what
^iam service-accounts keys create  identity-access/undo secrets-exfiltration/none  writes a credential to disk
^iam .*(create|update|delete|undelete|enable|disable|add|remove|set|upload|sign)  identity-access  changes who may do what
^secrets versions access  secrets-exfiltration/none  prints the secret in clear
^secrets (versions )?(delete|destroy|disable)  delete-data/none stop-service  services that need the secret fail
^kms keys versions (destroy|disable)  delete-data/none security-weakening  what the key encrypted cannot be read again
^kms decrypt  secrets-exfiltration/none  reads what was encrypted
^services disable  stop-service/undo delete-infrastructure  disabling an API stops and may delete what it serves
^(logging|monitoring|alpha monitoring) .*(delete|disable|update)  security-weakening  logs or alarms are lost
^compute firewall-rules (create|update)  security-weakening/undo  opens or closes ports
^compute (ssh|scp|start-iap-tunnel|connect-to-serial-port)  arbitrary-execution/none  opens a shell on a machine
^compute instances (delete|.*delete)  delete-infrastructure/none stop-service/none delete-data/none  instances and their boot disks are gone
^compute (instance-groups|instance-groups managed) (delete-instances|recreate-instances|abandon-instances)  delete-infrastructure/none stop-service/none  replaces or removes machines
^compute instance-groups managed (rolling-action (replace|restart))  delete-infrastructure stop-service/undo  replaces machines
^compute .*(commitments|reservations) create  money/none  commits to spend
^sql instances delete  delete-infrastructure/none delete-data/none stop-service/none  the instance goes with its databases and backups
^(spanner|bigtable|alloydb|redis|memcache|filestore) (instances|clusters) delete  delete-infrastructure/none delete-data/none stop-service/none  the instance goes with its data
^artifacts .*delete  delete-data/none  stored packages are gone
^sql (backups restore|instances restore-backup|instances clone)  delete-data  overwrites what is there now
^sql instances reset-  security-weakening/undo stop-service/undo  clients lose their certificates
^sql users   identity-access  changes who may log in
^sql (connect|import sql)  arbitrary-execution/none delete-data  runs any SQL
^storage (rm|rb|buckets delete|objects delete)  delete-data/none  deletes objects
^storage mv  delete-data  deletes what it copied
^storage (ls|cat|du|hash)  -  reads
^(app|run|functions|deploy|firebase).* (deploy|promote|set-traffic|update-traffic|migrate)( |$)|^run deploy|^app deploy|^functions deploy|^deploy (releases|rollouts) (create|promote|rollback|advance|approve)  deploy-production  another version goes live
^run (services|jobs) (replace|update)  deploy-production config-change/undo  another revision goes live
^(functions call|run jobs execute|workflows (run|execute)|scheduler jobs run|builds submit|builds triggers run|dataproc jobs submit|ai custom-jobs create|composer environments run|dataflow (jobs|flex-template) run|batch jobs submit|ml-engine jobs submit)  arbitrary-execution/none  runs code
^container clusters get-credentials  config-change/undo  writes the kubeconfig
^pubsub topics publish  config-change  sends into a queue
^pubsub subscriptions seek  delete-data  messages before the point are gone
^tasks queues purge  delete-data/none  empties the queue
^domains registrations (register|transfer)  money/none legal-commitment  buys a domain
^billing .*(link|unlink|create|update|delete)  money stop-service  changes who pays; without billing services stop
^source repos delete  destroy-code-history/none  the repository is gone
^dns record-sets (delete|update|transaction execute)  stop-service/undo config-change/undo  names lead elsewhere or nowhere
^access-context-manager .*(delete|update)|^(org-policies|resource-manager org-policies) (delete|reset|set|disable)  security-weakening/undo  changes a guardrail
^container clusters resize.*  stop-service/undo config-change/undo  fewer nodes are stopped services
`);
