import { readJson } from '../../../text/json.ts';
import { entriesOf, stringOf, valueAt } from '../../../text/node.ts';
import { everything } from '../../patterns/scopes.ts';
import { decideGemini } from '../gemini-cli/decide.ts';
import { GeminiReader, readGeminiSettings } from '../gemini-cli/read.ts';
import type { GeminiPolicy } from '../gemini-cli/types.ts';
import { embeddedJson } from './embedded.ts';
import type { Engine, Step } from './types.ts';

/**
 * `google-github-actions/run-gemini-cli` runs `gemini --yolo` with the settings of the step: what those do not take
 * away runs.
 */
export function geminiAction(step: Step): Engine {
	const { reader, inputs } = step;
	const node = valueAt(inputs, 'settings');
	const settings = new GeminiReader(reader.document, false);
	let servers: readonly string[] = [];
	if (node?.type === 'string' && stringOf(node)?.includes('{')) {
		const { root, problems } = readJson(embeddedJson(reader.document, node), { comments: true });
		settings.problems.push(...problems);
		if (problems.length === 0) readGeminiSettings(settings, root);
		servers = entriesOf(valueAt(root, 'mcpServers')).map(({ key }) => String(key.value));
	}
	return geminiEngine(step, settings, servers, 'the `gemini --yolo` of the action');
}

/** Gemini CLI headless in yolo mode. */
export function geminiEngine(step: Step, settings: GeminiReader, servers: readonly string[], text: string): Engine {
	const { reader, at } = step;
	// A list of core tools refuses the rest above everything that the mode would run.
	const listed = settings.rules.some(({ priority, effect }) => priority === 4.24 && effect === 'deny');
	if (!listed)
		settings.state(at, text, 'allow', {
			...{ ...everything(servers), priority: 1.998, modes: ['yolo'] as const, redirection: true },
			...{ implicit: true, matches: () => true },
		});
	reader.problems.push(...settings.problems);
	reader.evidence.push(...settings.evidence);
	const policy: GeminiPolicy = {
		...{ format: 'gemini-cli', agent: '.', title: 'Gemini CLI', place: { uri: reader.document.uri, start: 0, end: 0 } },
		...{ rules: settings.rules, evidence: [], uris: [], mode: 'yolo' },
	};
	return {
		title: 'Gemini CLI',
		rules: settings.rules,
		open: true,
		decide: (call, run) => decideGemini(policy, call, { ...run, attended: false }),
	};
}
