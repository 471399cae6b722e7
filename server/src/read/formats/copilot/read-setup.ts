import { entriesOf, itemsOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import type { Gathering } from '../../gathering.ts';
import type { Spec } from './types.ts';

/** Actions that log a runner in, and the programs that then work with that identity. */
const LOGINS: readonly (readonly [RegExp, readonly string[]])[] = [
	[/^aws-actions\/configure-aws-credentials\b|\baws\s+(?:configure|sso\s+login)\b/, ['aws', 'terraform', 'cdk', 'sam']],
	[/^azure\/login\b|\baz\s+login\b/i, ['az', 'azd', 'terraform']],
	[/^google-github-actions\/(?:auth|get-gke-credentials)\b|\bgcloud\s+auth\b/, ['gcloud', 'gsutil', 'bq', 'terraform']],
	[/^azure\/(?:k8s-set-context|aks-set-context)\b|\bkubectl\s+config\b|\baws\s+eks\s+update-kubeconfig\b/i, ['kubectl', 'helm']],
	[/^docker\/login-action\b|\bdocker\s+login\b/, ['docker']],
	[/\bgh\s+auth\s+login\b/, ['gh']],
];

/**
 * Reads the steps that prepare the runner of Copilot's cloud agent. The agent then runs its commands there unasked,
 * so a step that logs in hands it that identity. Steps that only install say nothing.
 */
export function readSetup(gathering: Gathering<Spec>, root: TreeNode | undefined): void {
	const job = valueAt(root, 'jobs', 'copilot-setup-steps');
	for (const step of itemsOf(valueAt(job, 'steps'))) {
		const uses = valueAt(step, 'uses');
		const run = valueAt(step, 'run');
		const text = stringOf(uses) ?? stringOf(run) ?? '';
		const programs = LOGINS.filter(([shape]) => shape.test(text)).flatMap(([, names]) => names);
		const node = uses ?? run;
		if (programs.length === 0 || !node) continue;
		const bound = entriesOf(valueAt(step, 'with')).flatMap(({ value }) => stringOf(value) ?? []);
		const short = text.split('\n', 1)[0] ?? text;
		gathering.rule(node, short, 'allow', { kind: 'login', programs }, bound.length > 0 ? { bound } : {});
		gathering.prove('unattended', true, 'the cloud agent runs commands without asking, with what this step logs in', node);
	}
}
