import type { ActId } from '../../../acts/act.ts';
import { classify } from '../../../acts/classify.ts';
import { normalPath } from '../../patterns/paths.ts';
import { splitShell } from '../../patterns/shell.ts';
import { live } from './live.ts';
import type { CodexPolicy, CodexRule, Sandbox } from './types.ts';

/** The sandbox that commands run in, and the rule that says so. */
export function sandboxOf(policy: CodexPolicy): { readonly sandbox: Sandbox; readonly rule: CodexRule | null } {
	const rule = live(policy, 'sandbox').at(-1);
	return rule
		? { sandbox: rule.spec.sandbox, rule }
		: { sandbox: { mode: 'workspace-write', network: false, roots: [] }, rule: null };
}

/** Why a command cannot do its work in the sandbox; undefined when it can. */
export function leavesSandbox(parts: readonly (readonly string[])[], command: string, sandbox: Sandbox): string | undefined {
	for (const words of [...parts, ...splitShell(command).commands.map((each) => each.words)]) {
		const [program = '', sub = ''] = words.map((word, index) => (index === 0 ? (word.split('/').at(-1) ?? word) : word));
		if (PRIVILEGED.has(program)) return `\`${program}\` needs rights that it does not have there`;
		if (!sandbox.network && needsNetwork(program, sub)) return `\`${program}\` needs the network`;
		if (sandbox.mode === 'read-only' && !READS.has(program) && !(program === 'git' && GIT_READS.has(sub)))
			return 'nothing may be written';
		if (program === 'git' && !GIT_READS.has(sub) && !GIT_REMOTE.has(sub)) return '`.git` may not be written';
		const outside = READS.has(program)
			? undefined
			: words.slice(1).find((word) => /^[/~]|^\.\.(?:\/|$)|^\.git(?:\/|$)/.test(word) && !writable(word, sandbox.roots));
		if (outside !== undefined) return `\`${outside}\` lies outside the workspace`;
	}
	const written = splitShell(command).writes.find(({ path }) => sandbox.mode === 'read-only' || !writable(path, sandbox.roots));
	if (written) return `\`${written.path}\` may not be written`;
	if (sandbox.network) return undefined;
	return classify({ kind: 'shell', command }).consequences.some(({ act }) => REMOTE.has(act))
		? 'what it does needs the network'
		: undefined;
}

function needsNetwork(program: string, sub: string): boolean {
	if (PACKAGES.has(program)) return /^(?:i|ci|install|add|update|upgrade|publish|push|get|sync|audit)$/.test(sub);
	return NETWORK.has(program) || (program === 'git' && GIT_REMOTE.has(sub));
}

/** Whether the sandbox lets a file of the workspace, of the temporary folders or of an added root be written. */
export function writable(path: string, roots: readonly string[]): boolean {
	const plain = normalPath(path);
	if (/(?:^|\/)\.(?:git|codex|agents)(?:\/|$)/.test(plain)) return false;
	if (!/^(?:\/|~|\.\.(?:\/|$))/.test(plain)) return true;
	return ['/tmp', '/var/tmp', ...roots].some(
		(root) => plain === normalPath(root) || plain.startsWith(`${normalPath(root).replace(/\/$/, '')}/`),
	);
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const PRIVILEGED = set(
	'sudo doas su systemctl service mount umount shutdown reboot mkfs fdisk parted iptables ufw useradd userdel',
);
const NETWORK = set(
	'aws az gcloud gsutil bq kubectl oc helm terraform tofu terragrunt pulumi cdk sam serverless gh glab curl wget ssh scp sftp ' +
		'ftp nc ncat telnet psql mysql mongosh mongo redis-cli sqlcmd docker podman heroku vercel netlify fly flyctl wrangler ' +
		'firebase supabase doctl oci ibmcloud vault consul nomad argocd flux stripe twilio sendmail mail eksctl databricks snowsql',
);
const PACKAGES = set('npm pnpm yarn bun pip pip3 pipx uv poetry cargo gem bundle go twine composer');
const GIT_REMOTE = set('push fetch pull clone ls-remote send-email');
const GIT_READS = set('status log diff show blame branch rev-parse describe ls-files grep remote config shortlog cat-file');
const READS = set(
	'ls cat head tail less more wc grep rg find echo printf pwd whoami date which file stat du df tree sort uniq cut diff jq env test true',
);
/** Acts that reach beyond the machine. */
const REMOTE: ReadonlySet<ActId> = new Set([
	...([
		'delete-infrastructure',
		'delete-backups',
		'identity-access',
		'secrets-exfiltration',
		'money',
		'legal-commitment',
	] as const),
	...([
		'deploy-production',
		'publish',
		'external-communication',
		'network-egress',
		'physical',
		'regulated-data-decision',
	] as const),
]);
