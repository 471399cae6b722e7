import { booleanOf, entriesOf, entryOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import type { GeminiReader } from './read.ts';

/** Reads what shows logging and approval: telemetry, switches that keep people in the loop, hooks. */
export function readEvidence(reader: GeminiReader, root: TreeNode | undefined): void {
	const telemetry = entryOf(root, 'telemetry');
	const enabled = booleanOf(valueAt(telemetry?.value, 'enabled'));
	if (telemetry && enabled !== undefined) {
		const where = ['otlpEndpoint', 'outfile', 'target'].map((key) => stringOf(valueAt(telemetry.value, key))).find(Boolean);
		reader.prove('logging', enabled, `\`telemetry\` is ${enabled ? 'on' : 'off'}`, telemetry, where ?? 'local');
	}
	for (const key of ['disableYoloMode', 'disableAlwaysAllow']) {
		const entry = entryOf(valueAt(root, 'security'), key);
		if (booleanOf(entry?.value) && entry) reader.prove('approval', true, `\`${key}\` keeps people in the loop`, entry, 'human');
	}
	for (const { key, value } of entriesOf(valueAt(root, 'hooks'))) {
		const words = reader.document.text.slice(value.start, value.end);
		if (key.value === 'BeforeTool') reader.prove('approval', true, 'a `BeforeTool` hook may refuse a tool', key, 'hook');
		if (key.value === 'AfterTool' && /log|audit|otel|>>|tee/i.test(words))
			reader.prove('logging', true, 'an `AfterTool` hook keeps a log', key, 'local hook');
	}
}
