import assert from 'node:assert/strict';
import { NOT_DESTRUCTIVE_ALONE } from '../../../src/acts/act.ts';
import { actsOfMcpTool, toolsOfServer } from '../../../src/acts/mcp/mcp.ts';
import { serversNamed } from '../../../src/acts/mcp/table.ts';
import { actsOfToolName } from '../../../src/acts/tool-name.ts';

const acts = (server: string, tool: string) =>
	actsOfMcpTool(server, tool)
		.consequences.map(({ act }) => act)
		.join(' ');

/** Server, tool → acts in full; `-` is harmless, `?` first means that only the protocol's default speaks. */
const CASES = `
github delete_file → delete-data
github create_issue → external-communication
github merge_pull_request → deploy-production
github create_gist → publish
my-github-prod delete_file → delete-data
kubernetes pods_delete → delete-infrastructure stop-service
k8s resources_create_or_update → delete-infrastructure config-change
@modelcontextprotocol/server-filesystem write_file → delete-data
@modelcontextprotocol/server-memory delete_entities → delete-data
awslabs.aws-api-mcp-server call_aws → delete-infrastructure delete-data arbitrary-execution
supabase execute_sql → delete-data arbitrary-execution
supabase reset_branch → destroy-code-history
stripe create_refund → money
slack slack_post_message → external-communication
azure compute_vm_delete → delete-infrastructure stop-service
azure keyvault_secret_get → secrets-exfiltration
playwright browser_click → external-communication
heroku maintenance_on → stop-service
sqlite write_query → delete-data
unheard-of delete_customer → delete-data
unheard-of terminateInstance → delete-infrastructure stop-service
unheard-of send_email → external-communication
unheard-of run_sql → delete-data arbitrary-execution
unheard-of drop-database → delete-data
unheard-of frobnicate → ?arbitrary-execution
unheard-of * → ?arbitrary-execution
github get_me → -
github search_code → -
github list_issues → -
kubernetes pods_list → -
filesystem read_text_file → -
filesystem list_directory → -
postgres query → -
sqlite read_query → -
azure appconfig_kv_get → -
azure deploy_plan_get → -
aws-billing-cost-management budgets → -
playwright browser_snapshot → -
playwright browser_evaluate → arbitrary-execution
unheard-of get_customer → -
unheard-of list_deleted_users → -
unheard-of rdbms_read_query → -
unheard-of search_removed_items → -
unheard-of describe-instances → -
unheard-of update_note → config-change
git git_checkout → config-change
`;

describe('acts of MCP tools', () => {
	for (const line of CASES.trim().split('\n')) {
		const [call = '', expected] = line.split(' → ');
		const [server = '', tool = ''] = call.split(' ');
		it(line, () => {
			const { understood } = actsOfMcpTool(server, tool);
			assert.equal(`${understood ? '' : '?'}${acts(server, tool) || '-'}`, expected);
		});
	}

	it('says that the protocol’s default is the reason', () => {
		assert.match(actsOfMcpTool('x', 'frobnicate').consequences[0]?.why ?? '', /destructiveHint` defaults to true/);
	});

	it('says when the server itself declares it', () => {
		assert.match(actsOfMcpTool('filesystem', 'no').consequences[0]?.why ?? '', /protocol/);
		assert.match(actsOfMcpTool('grafana', 'update_dashboard').consequences[0]?.why ?? '', /the server itself says/);
	});

	it('takes a server’s bare name for the worst of its tools', () => {
		assert.ok(acts('github', '*').includes('destroy-code-history'));
		assert.equal(acts('github', ''), acts('github', '*'));
	});
});

describe('tools of a server', () => {
	it('lists them, those with the worst acts first', () => {
		const tools = toolsOfServer('github').map(({ tool }) => tool);
		assert.ok(tools.length > 100);
		assert.ok(tools.indexOf('delete_file') < tools.indexOf('get_me'));
		assert.deepEqual(toolsOfServer('unheard-of'), []);
	});
	it('keeps the name that the configuration gives', () => assert.equal(toolsOfServer('my-github')[0]?.server, 'my-github'));
	it('finds servers by package and command words, the longest name first', () => {
		assert.deepEqual(
			serversNamed('npx -y @playwright/mcp@latest').map(({ id }) => id),
			['playwright'],
		);
		assert.deepEqual(
			serversNamed('cloudflare-dns-analytics').map(({ id }) => id),
			['cloudflare-dns-analytics'],
		);
		assert.deepEqual(
			serversNamed('digital-github.io').map(({ id }) => id),
			['github'],
		);
		assert.deepEqual(serversNamed('githubber'), []);
	});
});

describe('the hints of the table', () => {
	const every = [
		'github',
		'azure',
		'grafana',
		'kubernetes',
		'atlassian',
		'gitlab',
		'stripe',
		'mongodb',
		'terraform',
		'supabase',
		'neon',
		'notion',
		'sentry',
	];
	const tools = every.flatMap((server) =>
		serversNamed(server).flatMap((entry) => [...entry.tools.values()].map((tool) => ({ server, ...tool }))),
	);

	it('make no reading tool destructive, but for secrets and messages', () => {
		const loud = tools
			.filter(({ hint, acts: hand }) => hint === 'reads' && !hand)
			.filter(({ server, tool }) => acts(server, tool) !== '');
		assert.deepEqual(
			loud.map(({ tool }) => tool).filter((tool) => !/secret|send/.test(tool)),
			[],
		);
	});

	it('make every tool destructive that declares it, but for those judged by hand', () => {
		const mild = tools
			.filter(({ hint, acts: hand }) => hint === 'destroys' && !hand)
			.filter(({ server, tool }) => actsOfMcpTool(server, tool).consequences.every(({ act }) => NOT_DESTRUCTIVE_ALONE.has(act)));
		assert.deepEqual(
			mild.map(({ tool }) => tool),
			[],
		);
	});
});

describe('acts of tool names', () => {
	/** Name or `name: description` → acts in full. */
	const names = `
deleteDocument → delete-data
RebuildEnvironment → delete-infrastructure stop-service
find_and_replace → delete-data
todo_list_delete → delete-data
cancel_order → money
issueRefund → money
process_payment → money
transfer_funds → money
send-invoice-email → external-communication
publish_post → publish
deploy_service → deploy-production
approve_claim → regulated-data-decision
unlock_door → physical
reset_password → identity-access
grantAccess → identity-access
sign_contract → legal-commitment
disable_guardrail → security-weakening
delete_backup → delete-backups
delete_branch → destroy-code-history
run_shell → arbitrary-execution
get_secret_value → secrets-exfiltration
handler: Deletes all customer records → delete-data
lookupOrder: Looks up the status of an order and refunds it → money
terminateEmployee → delete-data regulated-data-decision
dispenseMedication → physical
scale_to_zero → stop-service config-change
forcePush → destroy-code-history
mergePullRequest → deploy-production
release_version → publish
drop_table_users → delete-data
shutDownServer → stop-service
wireFunds → money
acceptTerms → legal-commitment
use_aws → delete-infrastructure delete-data arbitrary-execution
python_repl → arbitrary-execution
dry_run_delete → -
isDeleted → -
has_permission → -
is_database_connected → -
arm_template_show → -
thinking → -
estimateRefund → -
check_termination_status → -
validateRemoval → -
calculate_payment → -
describe_purge_job → -
find_duplicates: Finds rows that would be deleted → -
get_refund_status → -
getOrder → -
list_payments → -
rdbms_read_query → -
list_deleted → -
search_terminated_employees → -
get_password_policy → -
describe-delete-markers → -
compute_totals → -
count_removed: Counts what was deleted → -
lookupOrder: Looks up the status of an order → -
move_issue → config-change
stop_recording → config-change
update_user_email → config-change
zorb → ?
zorb: Xyzzy → ?
`;
	for (const line of names.trim().split('\n')) {
		const [call = '', expected] = line.split(' → ');
		const [name = '', description] = call.split(': ');
		it(line, () => {
			const found = actsOfToolName(name, description);
			assert.equal(found ? found.map(({ act }) => act).join(' ') || '-' : '?', expected);
		});
	}
});
