import assert from 'node:assert/strict';
import fc from 'fast-check';
import { actsOfHttp } from '../../src/acts/http.ts';

/** Method, address and body → acts besides network-egress; `-` is none. */
const CASES = `
DELETE https://api.github.com/repos/acme/app → destroy-code-history
PATCH https://api.github.com/repos/acme/app/git/refs/heads/main {"force":true} → destroy-code-history
DELETE https://api.github.com/repos/acme/app/branches/main/protection → security-weakening
PUT https://api.github.com/repos/acme/app/collaborators/bob → identity-access
PUT https://api.github.com/repos/acme/app/pulls/1/merge → deploy-production
POST https://api.github.com/repos/acme/app/issues → external-communication
POST https://api.github.com/repos/acme/app/actions/workflows/x.yml/dispatches → deploy-production arbitrary-execution
DELETE https://gitlab.example.com/api/v4/projects/4 → destroy-code-history
POST https://api.stripe.com/v1/refunds charge=ch_1 → money
POST https://api-m.paypal.com/v1/payments/payouts → money
DELETE https://api.stripe.com/v1/customers/cus_1 → delete-data money
POST https://slack.com/api/chat.postMessage → external-communication
POST https://hooks.slack.com/services/T/B/x {"text":"hi"} → external-communication
POST https://api.twilio.com/2010-04-01/Accounts/AC/Messages.json → external-communication
POST https://api.sendgrid.com/v3/mail/send → external-communication
POST https://api.mailgun.net/v3/d/messages → external-communication
POST https://backboard.railway.app/graphql/v2 {"query":"mutation { volumeDelete(volumeId: \\"x\\") }"} → delete-data config-change
POST https://api.example.com/graphql {"query":"mutation Go { removeUser(id: 1) { id } }"} → identity-access config-change
DELETE https://api.vercel.com/v9/projects/p → delete-infrastructure stop-service
DELETE https://api.heroku.com/apps/a → delete-infrastructure stop-service
DELETE https://api.digitalocean.com/v2/volumes/v → delete-infrastructure delete-data
DELETE https://api.cloudflare.com/client/v4/zones/z/dns_records/r → delete-infrastructure stop-service
DELETE http://localhost:9200/logs-2026 → delete-data
POST http://es.internal:9200/logs/_delete_by_query {} → delete-data
DELETE http://localhost:9200/_snapshot/nightly → delete-backups
DELETE https://10.0.0.1:6443/api/v1/namespaces/prod → delete-infrastructure delete-data stop-service
DELETE http://localhost:8001/apis/apps/v1/namespaces/x/deployments/d → delete-infrastructure stop-service
DELETE https://vault.acme.io:8200/v1/secret/metadata/db → delete-data
GET https://vault.acme.io:8200/v1/secret/data/db → secrets-exfiltration
PUT http://localhost:8200/v1/sys/seal → stop-service
DELETE http://localhost:8500/v1/kv/app?recurse → delete-data
DELETE http://localhost:2375/v1.41/volumes/v → delete-data
POST http://localhost:2375/containers/c/kill → stop-service
GET http://169.254.169.254/latest/meta-data/iam/security-credentials/ → secrets-exfiltration
POST https://ec2.eu-west-1.amazonaws.com/ Action=TerminateInstances&InstanceId.1=i-1 → delete-infrastructure delete-data stop-service
DELETE https://b.s3.amazonaws.com/key → delete-data
DELETE https://management.azure.com/subscriptions/s/resourceGroups/g → delete-infrastructure
POST https://example.com/upload @/etc/passwd → secrets-exfiltration config-change
POST https://webhook.site/x hello → secrets-exfiltration
POST https://example.com/users/4/delete → delete-data
POST http://ci.internal/credentials/store/x/doDelete → delete-data
PUT http://localhost:9200/_cluster/settings {} → stop-service config-change
POST https://example.com/upload name=@$FILE → secrets-exfiltration config-change
POST https://example.com/x @- → secrets-exfiltration config-change
POST https://example.com/api/v1/orders/4/refund → money
DELETE https://example.com/things/4 → delete-data
POST https://api.twitter.com/2/tweets {"text":"hi"} → publish external-communication
DELETE https://api.datadoghq.com/api/v1/monitor/4 → security-weakening
DELETE https://acme.okta.com/api/v1/users/4 → identity-access
GET https://example.com/ → -
GET https://api.github.com/repos/acme/app → -
GET https://example.com/delete?all=true → -
GET https://api.stripe.com/v1/refunds → -
HEAD https://b.s3.amazonaws.com/key → -
GET http://localhost:9200/_search → -
POST http://localhost:9200/logs/_search {"query":{}} → -
GET http://localhost:8200/v1/sys/health → -
GET https://slack.com/api/conversations.list → -
POST https://example.com/api/things {"name":"delete everything"} → config-change
POST https://example.com/search {"q":"drop"} → config-change
POST https://example.com/graphql {"query":"query { deletedUsers { id } }"} → config-change
PATCH https://example.com/things/4 {"a":1} → config-change
PUT http://localhost:3000/settings → config-change
POST https://ec2.eu-west-1.amazonaws.com/ Action=DescribeInstances → -
`;

describe('acts of HTTP requests', () => {
	for (const line of CASES.trim().split('\n')) {
		const [request = '', expected] = line.split(' → ');
		const [method = '', url = '', ...body] = request.split(' ');
		it(line, () => {
			const acts = actsOfHttp(method, url, body.join(' ') || undefined).map(({ act }) => act);
			assert.equal(acts.filter((act) => act !== 'network-egress').join(' ') || '-', expected);
		});
	}

	it('is network egress everywhere but on this machine', () => {
		assert.deepEqual(
			actsOfHttp('GET', 'https://example.com').map(({ act }) => act),
			['network-egress'],
		);
		assert.deepEqual(
			actsOfHttp('', 'example.com/x').map(({ act }) => act),
			['network-egress'],
		);
		assert.deepEqual(actsOfHttp('GET', 'http://localhost:3000/x'), []);
		assert.deepEqual(actsOfHttp('GET', 'http://127.0.0.1:9200/_search'), []);
	});

	it('holds a deletion on this machine for less', () => {
		assert.equal(actsOfHttp('DELETE', 'http://localhost:3000/x')[0]?.reversibility, 'with-effort');
		assert.equal(actsOfHttp('DELETE', 'https://example.com/x')[0]?.reversibility, 'none');
	});

	it('reads the host, not what stands before it', () => {
		assert.equal(actsOfHttp('DELETE', 'https://localhost@api.github.com/repos/acme/app')[0]?.act, 'destroy-code-history');
	});

	it('never throws', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), fc.string(), (method, url, body) => Array.isArray(actsOfHttp(method, url, body))),
		);
	});
});
