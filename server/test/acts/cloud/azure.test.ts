import assert from 'node:assert/strict';
import { actsOfAzure } from '../../../src/acts/cloud/azure.ts';

/** Command after the program → its acts in full; `-` is harmless, `?` is not known. */
const CASES = `
group delete -n rg --yes → delete-infrastructure delete-data stop-service
group list → -
vm delete -n v -g rg → delete-infrastructure stop-service
vm list -o table → -
vm stop -n v → stop-service
vm deallocate -n v → stop-service
vm run-command invoke --command-id x → arbitrary-execution
vm redeploy -n v → delete-infrastructure stop-service
aks delete -n a → delete-infrastructure stop-service
aks get-credentials -n a → -
aks stop -n a → stop-service
keyvault secret show --name s → secrets-exfiltration
keyvault secret list → -
keyvault delete -n k → delete-data stop-service
role assignment create --assignee x → identity-access
role assignment list → -
ad user delete --id u → identity-access
lock delete --name l → security-weakening
network nsg rule create -n r → security-weakening
sql db delete -n d → delete-data
sql server delete -n s → delete-infrastructure delete-data stop-service
storage blob delete-batch -s c → delete-data
storage blob list → -
storage account delete -n a → delete-data
storage account keys list -n a → secrets-exfiltration
backup protection disable --delete-backup-data true → delete-backups
snapshot delete -n s → delete-backups
deployment group create --mode Complete → delete-infrastructure deploy-production
deployment group create --template-file t → deploy-production
deployment group what-if -g rg → -
webapp deploy -n a → deploy-production
webapp stop -n a → stop-service
webapp delete -n a → delete-infrastructure stop-service
functionapp delete -n f → delete-infrastructure stop-service
acr repository delete -n r → delete-data
repos delete --id r → destroy-code-history
rest --method delete --uri https://management.azure.com/x → delete-infrastructure network-egress
rest --method get --uri https://management.azure.com/x → network-egress
monitor diagnostic-settings delete --name d → security-weakening
account show → -
account set -s sub → config-change
login → config-change
cosmosdb delete -n c → delete-infrastructure delete-data stop-service
network vnet delete -n v → delete-infrastructure
network dns zone delete -n z → delete-infrastructure stop-service
vmss scale --new-capacity 0 -n x → stop-service
vmss scale --new-capacity 5 -n x → config-change
pipelines run --id 1 → arbitrary-execution
account get-access-token → secrets-exfiltration
disk delete -n d → delete-data
tag create --name x → config-change
frob nicate → ?
group delete --help → -
vm show -n delete → -
resource list → -
group show -n rg → -
group exists -n rg → -
keyvault list → -
keyvault secret list --vault-name v → -
storage container list → -
sql db show -n d → -
aks show -n a → -
webapp log tail -n a → -
monitor metrics list → -
monitor activity-log list → -
network nsg rule list → -
backup job list → -
acr repository list → -
ad user show --id u → -
ad signed-in-user show → -
lock list → -
deployment group validate -g g → -
deployment group show -n d → -
pipelines runs list → -
pipelines list → -
repos list → -
boards query --wiql x → -
cosmosdb show -n c → -
version → config-change
`;

describe('acts of az command lines', () => {
	for (const line of CASES.trim().split('\n')) {
		const [command = '', expected] = line.split(' → ');
		it(line, () => {
			const found = actsOfAzure(command.split(' '));
			assert.equal(found === undefined ? '?' : found.map(({ act }) => act).join(' ') || '-', expected);
		});
	}
});
