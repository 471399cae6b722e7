import { booleanOf, type Entry, entriesOf, entryOf, type ObjectNode, stringOf } from '../../../text/node.ts';
import type { Gathering } from '../../gathering.ts';
import type { VsCodeFile } from './files.ts';
import { textOf } from './read-terminal.ts';
import type { Spec } from './types.ts';

/** Reads the settings that decide for every tool at once, and those that show who approves and what is logged. */
export function readModes(gathering: Gathering<Spec>, settings: ObjectNode, file: VsCodeFile): void {
	const setting = (name: string): Entry | undefined => entryOf(settings, name);
	const repository = file.scope === 'folder' || file.scope === 'workspace';
	readGlobal(gathering, setting('chat.tools.global.autoApprove'), repository);
	for (const old of ['chat.tools.autoApprove', 'chat.agent.autoApprove']) readGlobal(gathering, setting(old), false);
	const level = setting('chat.permissions.default');
	if (level && /^(?:autoApprove|autopilot)$/.test(stringOf(level.value) ?? '')) everything(gathering, level);
	const access = setting('chat.mcp.access');
	if (access && stringOf(access.value) === 'none') gathering.rule(access, textOf(access), 'deny', { kind: 'no-servers' });
	for (const name of ['chat.tools.terminal.autoReplyToPrompts', 'chat.autoReply']) {
		const entry = setting(name);
		if (entry && booleanOf(entry.value) === true)
			gathering.prove('unattended', true, `\`${name}\` answers questions without a person`, entry);
	}
	const assisted = setting('chat.assistedPermissions.enabled');
	if (assisted && booleanOf(assisted.value) === true)
		gathering.prove('approval', true, 'a model judges what needs a human', assisted, 'model');
	const trust = setting('security.workspace.trust.enabled');
	if (trust && booleanOf(trust.value) === false)
		gathering.prove('approval', false, 'every folder is opened as trusted', trust, 'human');
	readTelemetry(gathering, settings);
}

/** In a repository's settings the global switch has no effect, since VS Code takes it from the user's alone. */
function readGlobal(gathering: Gathering<Spec>, entry: Entry | undefined, repository: boolean): void {
	const on = entry && (booleanOf(entry.value) === true || entriesOf(entry.value).some(({ value }) => booleanOf(value) === true));
	if (!entry || !on) return;
	if (!repository) {
		everything(gathering, entry);
		return;
	}
	const inert = "VS Code takes this key from the user's own settings only, not from a repository's";
	gathering.rule(entry, textOf(entry), 'allow', { kind: 'everything' }, { inert });
}

function everything(gathering: Gathering<Spec>, entry: Entry): void {
	gathering.rule(entry, textOf(entry), 'allow', { kind: 'everything' });
	gathering.prove('unattended', true, `\`${textOf(entry)}\` runs every tool unasked`, entry);
}

function readTelemetry(gathering: Gathering<Spec>, settings: ObjectNode): void {
	const enabled = entryOf(settings, 'chat.agentHost.otel.enabled');
	if (!enabled) return;
	const target = ['otlpEndpoint', 'outfile'].map((name) => stringOf(entryOf(settings, `chat.agentHost.otel.${name}`)?.value));
	const where = target.find((each) => each !== undefined) ?? 'the default exporter';
	const on = booleanOf(enabled.value) === true;
	gathering.prove(
		'logging',
		on,
		on ? `the agent host exports OpenTelemetry to ${where}` : 'OpenTelemetry is switched off',
		enabled,
		on ? where : undefined,
	);
}
