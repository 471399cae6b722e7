import { booleanOf, entriesOf, entryOf, type ObjectNode } from '../../../text/node.ts';
import type { Gathering } from '../../gathering.ts';
import type { Spec } from './types.ts';

/** Reads `chat.tools.edits.autoApprove`, over the patterns that VS Code brings. */
export function readEdits(gathering: Gathering<Spec>, settings: ObjectNode): void {
	const list = entryOf(settings, 'chat.tools.edits.autoApprove');
	const own = entriesOf(list?.value);
	if (list && list.value.type !== 'object')
		gathering.problem(list.value, 'This must be an object of patterns; VS Code does not use it.');
	if (!own.some(({ key }) => key.value === '**/*')) {
		const start = list?.value.start ?? settings.start;
		const text = '**/* (built-in: files of the workspace)';
		gathering.rule({ start, end: start + 1 }, text, 'allow', { kind: 'edit', pattern: '**/*' }, { implicit: true });
	}
	for (const entry of own) {
		const pattern = String(entry.key.value);
		const approve = booleanOf(entry.value);
		if (approve === undefined)
			gathering.problem(entry.value, 'VS Code takes only `true` or `false` here; the entry is not used.');
		else gathering.rule(entry, pattern, approve ? 'allow' : 'ask', { kind: 'edit', pattern });
	}
}

/** Reads `chat.tools.urls.autoApprove`; only an approved request goes out unasked. */
export function readUrls(gathering: Gathering<Spec>, settings: ObjectNode): void {
	for (const entry of entriesOf(entryOf(settings, 'chat.tools.urls.autoApprove')?.value)) {
		const pattern = String(entry.key.value);
		const approve = booleanOf(entry.value) ?? booleanOf(entryOf(entry.value, 'approveRequest')?.value);
		if (approve === undefined) continue;
		gathering.rule(entry, pattern, approve ? 'allow' : 'ask', { kind: 'url', pattern }, { bound: [pattern] });
	}
}

/** Reads `chat.tools.eligibleForAutoApproval`: `false` asks every time, whatever else approves. */
export function readEligible(gathering: Gathering<Spec>, settings: ObjectNode): void {
	for (const entry of entriesOf(entryOf(settings, 'chat.tools.eligibleForAutoApproval')?.value)) {
		const tool = String(entry.key.value);
		if (booleanOf(entry.value) !== false) continue;
		gathering.rule(entry, `${tool}: false`, 'ask', { kind: 'eligible', tool });
		gathering.prove('approval', true, `\`${tool}\` is asked for every time`, entry, 'human');
	}
}
