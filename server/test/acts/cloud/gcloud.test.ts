import assert from 'node:assert/strict';
import { actsOfGcloud } from '../../../src/acts/cloud/gcloud.ts';

/** Command after the program → its acts in full; `-` is harmless, `?` is not known. */
const CASES = `
projects delete my-proj --quiet → delete-infrastructure delete-data stop-service
compute instances delete vm-1 --zone us → delete-infrastructure delete-data stop-service
compute instances list → -
compute instances describe delete-me → -
compute instances stop vm → stop-service
compute instances reset vm → stop-service
compute disks delete d → delete-data
compute snapshots delete s → delete-backups
compute firewall-rules create allow-all --allow tcp → security-weakening
compute firewall-rules delete r → security-weakening
compute networks delete n → delete-infrastructure
--project prod container clusters delete c → delete-infrastructure stop-service
container clusters get-credentials c → config-change
container clusters list → -
container node-pools delete p → delete-infrastructure
sql instances delete db → delete-infrastructure delete-data stop-service
sql instances list → -
sql databases delete x --instance=y → delete-data
sql backups delete 1 → delete-backups
storage rm -r gs://b/** → delete-data
storage ls gs://b → -
storage buckets delete gs://b → delete-data
storage cp a gs://b → config-change
iam service-accounts delete sa → identity-access
iam service-accounts list → -
iam roles list → -
projects add-iam-policy-binding p --member=x → identity-access
projects get-iam-policy p → -
projects list → -
secrets versions access latest --secret=s → secrets-exfiltration
secrets list → -
secrets delete s → delete-data stop-service
kms keys versions destroy 1 --key k → delete-data security-weakening
run deploy svc --image i → deploy-production
run services delete s → delete-infrastructure stop-service
run services list → -
functions delete f → delete-infrastructure stop-service
functions deploy f → deploy-production
functions call f → arbitrary-execution
app deploy → deploy-production
app versions delete v1 → delete-infrastructure stop-service
app versions list → -
builds submit . → arbitrary-execution
builds list → -
logging sinks delete s → security-weakening
logging logs delete l → security-weakening
services disable x.googleapis.com → delete-infrastructure stop-service
services list → -
config set project x → config-change
config list → -
auth login → -
auth print-access-token → secrets-exfiltration
dns record-sets delete x → stop-service config-change
dns managed-zones list → -
pubsub topics delete t → delete-data
pubsub subscriptions list → -
beta compute instance-groups managed recreate-instances g → delete-infrastructure stop-service
firestore export gs://b → -
firestore databases delete --database=x → delete-data
artifacts docker images delete i → delete-data
bigtable instances delete i → delete-infrastructure delete-data stop-service
spanner databases drop x → delete-data
deploy releases promote --release=r → deploy-production
compute ssh vm → arbitrary-execution
dataproc clusters delete c → delete-infrastructure stop-service
tasks queues purge q → delete-data
alpha monitoring policies delete p → security-weakening
domains registrations register x.com → money legal-commitment
compute images list --filter=delete → -
compute ssh-keys list → -
run services describe svc → -
run services logs read svc → -
functions logs read f → -
container images list → -
iam service-accounts get-iam-policy sa → -
kms keys list → -
sql operations list → -
dns record-sets list → -
pubsub topics list → -
logging sinks list → -
monitoring dashboards list → -
secrets describe s → -
storage buckets describe gs://b → -
storage cat gs://b/x → -
container clusters describe c → -
projects describe p → -
deploy releases list → -
artifacts repositories list → -
components update → -
--version → -
compute instances delete --help → -
`;

describe('acts of gcloud command lines', () => {
	for (const line of CASES.trim().split('\n')) {
		const [command = '', expected] = line.split(' → ');
		it(line, () => {
			const found = actsOfGcloud(command.split(' '));
			assert.equal(found === undefined ? '?' : found.map(({ act }) => act).join(' ') || '-', expected);
		});
	}
});
