/** Sub-commands that are no scripts of `package.json`. */
const OF_BOTH =
	'add audit bin cache config create dedupe dlx exec help import info init install licenses link list login logout node ' +
	'outdated owner pack patch patch-commit publish rebuild remove run search unlink up version why';
const OWN: Readonly<Record<string, ReadonlySet<string>>> = {
	yarn: new Set(
		`${OF_BOTH} autoclean check explain global plugin policies set stage tag team unplug upgrade upgrade-interactive versions workspace workspaces`.split(
			' ',
		),
	),
	pnpm: new Set(
		`${OF_BOTH} deploy doctor env fetch install-test ln ls patch-remove prune rb rm root server setup store un uninstall update`.split(
			' ',
		),
	),
};

/**
 * Whether a sub-command runs a script by the name that `package.json` gives it. Which scripts there are stands in
 * another file, so every name counts. Source: `npmScriptAutoApprover.ts` of microsoft/vscode.
 */
export function isScript(part: string): boolean {
	const found = /^(npm|yarn|pnpm)\s+(?:(run(?:-script)?)\s+)?([^\s&|;]+)/i.exec(part);
	if (!found) return false;
	const [, program = '', run, name = ''] = found;
	if (run !== undefined) return true;
	if (program.toLowerCase() === 'npm') return /^(?:test|start|stop|restart)$/i.test(name);
	return !name.startsWith('-') && OWN[program.toLowerCase()]?.has(name.toLowerCase()) !== true;
}
