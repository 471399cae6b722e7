import { entryOf, type ObjectNode, stringOf, valueAt } from '../../../text/node.ts';
import type { Gathering } from '../../gathering.ts';
import type { Spec } from './types.ts';

/** Keys that Codex drops from a repository's layer with a warning. */
const DROPPED = [
	'otel',
	'notify',
	'profile',
	'profiles',
	'model_provider',
	'model_providers',
	'openai_base_url',
	'chatgpt_base_url',
];

/** Reads what is logged, and says which keys a repository's layer loses: its `otel` proves nothing. */
export function readLogs(gathering: Gathering<Spec>, root: ObjectNode, project: boolean): void {
	for (const name of project ? DROPPED : []) {
		const entry = entryOf(root, name);
		if (entry && name !== 'profiles')
			gathering.problem(entry.key, `Codex drops \`${name}\` from a repository's configuration; it has no effect here.`);
	}
	const exporter = entryOf(valueAt(root, 'otel'), 'exporter');
	const target =
		stringOf(exporter?.value) ?? (exporter?.value.type === 'object' ? String(exporter.value.entries[0]?.key.value) : undefined);
	if (exporter && target !== undefined && !project) {
		gathering.prove('logging', target !== 'none', `OpenTelemetry goes to ${target}`, exporter, target);
	}
	const history = entryOf(valueAt(root, 'history'), 'persistence');
	if (history) {
		const on = stringOf(history.value) !== 'none';
		gathering.prove(
			'logging',
			on,
			on ? 'the history of sessions is kept' : 'the history of sessions is not kept',
			history,
			'local file',
		);
	}
}
