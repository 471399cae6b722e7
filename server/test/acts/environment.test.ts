import assert from 'node:assert/strict';
import { environmentOf } from '../../src/acts/environment.ts';

const CASES = `
aws --profile prod rds delete-db-instance → production
--stack-name payments-prd → production
arn:aws:s3:::acme-production-logs → production
db.prod.example.com → production
PROD_DATABASE_URL → production
sk_live_123 → production
NODE_ENV=production → production
myProdCluster → production
prod2-eu → production
vercel --prod → production
kubectl delete pod test --context prod → production
staging.example.com → staging
--profile stg → staging
app-uat-1 → staging
pre-prod-db → staging
non-prod account → staging
envs/stage/main.tf → staging
--stage prod → production
--stage dev → development
--profile dev → development
feature/develop → development
RAILS_ENV=test → development
environments/test/main.tf → development
qa.internal → development
my-sandbox → sandbox
playground/x → sandbox
dev and prod → production
sandbox of dev → development
product catalogue → unknown
reproduce the bug → unknown
developer@example.com → unknown
delivery alive → unknown
latest contest → unknown
dd if=x of=/dev/sda → unknown
echo x > /dev/null → unknown
/usr/local/bin/tool → unknown
~/.local/share → unknown
npm test → unknown
npm install --save-dev x → unknown
go test ./... → unknown
apt-get install libssl-dev → unknown
rm -rf test/fixtures → unknown
src/a.test.ts → unknown
https://x.pages.dev → unknown
test -f x → unknown
backstage → unknown
rm -rf build → unknown
`;

describe('the environment of a text', () => {
	for (const line of CASES.trim().split('\n')) {
		const [text = '', expected] = line.split(' → ');
		it(line, () => assert.equal(environmentOf(text), expected));
	}
});
