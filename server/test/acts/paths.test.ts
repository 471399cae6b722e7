import assert from 'node:assert/strict';
import fc from 'fast-check';
import { actsOfEdit, actsOfRead } from '../../src/acts/paths.ts';

const EDIT_CASES = `
.claude/settings.json → agent-self-modification
/work/app/.kiro/agents/default.json → agent-self-modification
AGENTS.md → agent-self-modification
docs/CLAUDE.md → agent-self-modification
.mcp.json → agent-self-modification
.cursor/rules/x.mdc → agent-self-modification
.codex/config.toml → agent-self-modification
.github/copilot-instructions.md → agent-self-modification
.vscode/settings.json → agent-self-modification
src/../.claude/settings.json → agent-self-modification
.\\.claude\\settings.local.json → agent-self-modification
.github/workflows/test.yml → config-change arbitrary-execution
.github/workflows/deploy.yml → deploy-production config-change arbitrary-execution
.gitlab-ci.yml → config-change arbitrary-execution
Jenkinsfile → config-change arbitrary-execution
main.tf → config-change
k8s/prod/deployment.yaml → config-change
Dockerfile → config-change
terraform.tfstate → config-change
.env → identity-access config-change
apps/web/.env.production → identity-access config-change
server.pem → identity-access
~/.aws/credentials → identity-access
~/.ssh/authorized_keys → identity-access security-weakening
/etc/sudoers → identity-access security-weakening
/etc/nginx/nginx.conf → stop-service config-change
/etc/hosts → security-weakening config-change
~/.bashrc → agent-self-modification arbitrary-execution
/etc/cron.d/job → agent-self-modification arbitrary-execution
~/Library/LaunchAgents/x.plist → agent-self-modification arbitrary-execution
.git/hooks/pre-commit → security-weakening arbitrary-execution
.husky/pre-push → security-weakening arbitrary-execution
.git/refs/heads/main → destroy-code-history
CODEOWNERS → security-weakening
/dev/sda → delete-data
/usr/bin/env → delete-infrastructure stop-service
C:\\Windows\\System32\\x.dll → delete-infrastructure stop-service
/var/log/auth.log → delete-data security-weakening
~/Documents/taxes.xlsx → personal-files
/Users/ann/Desktop/x.txt → personal-files
backups/db.sql.gz → delete-backups
data/app.sqlite → delete-data
LICENSE → legal-commitment
migrations/001.sql → config-change
/dev/null → -
.env.example → -
.kiro/specs/feature/design.md → -
src/index.ts → -
README.md → -
docs/agents-overview.md → -
src/claude/client.ts → -
src/environment.ts → -
tests/git/hooks.test.ts → -
src/settings.json → -
lib/licenses.ts → -
keys.ts → -
app/etc/config.ts → -
package.json → -
src/backup.ts → -
`;

const READ_CASES = `
.env → secrets-exfiltration
config/.env.local → secrets-exfiltration
~/.ssh/id_ed25519 → secrets-exfiltration
~/.aws/credentials → secrets-exfiltration
/etc/shadow → secrets-exfiltration
terraform.tfstate → secrets-exfiltration
certs/server.key → secrets-exfiltration
~/.kube/config → secrets-exfiltration
~/.bash_history → secrets-exfiltration
/proc/self/environ → secrets-exfiltration
** → secrets-exfiltration
.env.example → -
~/.ssh/id_ed25519.pub → -
~/.ssh/known_hosts → -
src/index.ts → -
/etc/hosts → -
docs/secrets.md → -
src/keys.ts → -
.claude/settings.json → -
`;

describe('acts of edits and reads by path', () => {
	for (const [title, cases, acts] of [
		['Edit', EDIT_CASES, actsOfEdit],
		['Read', READ_CASES, actsOfRead],
	] as const)
		for (const line of cases.trim().split('\n')) {
			const [path = '', expected] = line.split(' → ');
			it(`${title} ${line}`, () =>
				assert.equal(
					acts(path)
						.map(({ act }) => act)
						.join(' ') || '-',
					expected,
				));
		}

	it('takes every file for the worst of them', () => {
		for (const path of ['**', '*', '/**', '~/**', './**'])
			assert.ok(
				actsOfEdit(path).some(({ act }) => act === 'agent-self-modification'),
				path,
			);
	});

	it('never throws', () => {
		fc.assert(fc.property(fc.string(), (path) => Array.isArray(actsOfEdit(path)) && Array.isArray(actsOfRead(path))));
	});
});
