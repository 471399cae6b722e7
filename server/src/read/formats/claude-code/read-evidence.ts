import { booleanOf, type Entry, entryOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import type { Reading } from './reading.ts';

/** Reads what proves or disproves logging, retention, custody and attribution. */
export function readEvidence(reading: Reading, root: TreeNode): void {
	readTelemetry(reading, valueAt(root, 'env'));
	readRetention(reading, entryOf(root, 'cleanupPeriodDays'));
	readAttribution(reading, root);
}

/** Telemetry counts as a log only when it is switched on and goes somewhere that lasts. */
function readTelemetry(reading: Reading, env: TreeNode | undefined): void {
	const enabled = entryOf(env, 'CLAUDE_CODE_ENABLE_TELEMETRY');
	const exporter = entryOf(env, 'OTEL_LOGS_EXPORTER');
	const to = textOf(exporter);
	if (!enabled || textOf(enabled) !== '1') {
		if (enabled) reading.prove('logging', false, '`CLAUDE_CODE_ENABLE_TELEMETRY` is off', enabled);
		return;
	}
	if (!exporter || !to) {
		reading.prove('logging', false, 'telemetry is on, but no `OTEL_LOGS_EXPORTER` says where events go', enabled);
		return;
	}
	const lasting = to.split(',').some((each) => each.trim() === 'otlp');
	if (!lasting) {
		reading.prove('logging', false, `\`OTEL_LOGS_EXPORTER\` is ${to}: nothing lasts`, exporter);
		return;
	}
	const endpoint = entryOf(env, 'OTEL_EXPORTER_OTLP_LOGS_ENDPOINT') ?? entryOf(env, 'OTEL_EXPORTER_OTLP_ENDPOINT');
	const address = textOf(endpoint);
	reading.prove(
		'logging',
		true,
		`\`OTEL_LOGS_EXPORTER\` sends events to ${to}${address ? ` at ${address}` : ''}`,
		exporter,
		address ?? to,
	);
	if (endpoint && address)
		reading.prove('custody', true, `events go to ${address}, outside the agent's machine settings`, endpoint, address);
	reading.prove('attribution', true, 'every event carries session and user', exporter);
}

function readRetention(reading: Reading, entry: Entry | undefined): void {
	if (entry?.value.type !== 'number') return;
	const days = Number(entry.value.value);
	reading.prove('retention', days >= 30, `transcripts are kept for ${days} days on this machine`, entry);
}

/** An empty text hides the trailer; the default adds one, but says so nowhere in the file. */
function readAttribution(reading: Reading, root: TreeNode): void {
	for (const key of ['commit', 'pr']) {
		const entry = entryOf(valueAt(root, 'attribution'), key);
		const text = stringOf(entry?.value);
		if (!entry || text === undefined) continue;
		const what = key === 'commit' ? 'commits' : 'pull requests';
		reading.prove('attribution', text !== '', text === '' ? `${what} hide the agent` : `${what} name the agent`, entry);
	}
	const session = entryOf(valueAt(root, 'attribution'), 'sessionUrl');
	const shown = booleanOf(session?.value);
	if (session && shown !== undefined)
		reading.prove('attribution', shown, shown ? 'commits carry the session' : 'commits hide the session', session);
	const coAuthor = entryOf(root, 'includeCoAuthoredBy');
	const named = booleanOf(coAuthor?.value);
	if (coAuthor && named !== undefined)
		reading.prove('attribution', named, named ? 'commits name the agent' : 'commits hide the agent', coAuthor);
}

function textOf(entry: Entry | undefined): string | undefined {
	const value = entry?.value;
	return value && (value.type === 'string' || value.type === 'number') ? String(value.value) : undefined;
}
