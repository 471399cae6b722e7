import type { Document } from '../../text/document.ts';
import { booleanOf, entryOf, stringOf, valueAt } from '../../text/node.ts';
import { readToml } from '../../text/toml.ts';
import { asks, type CoveringFacts, decideByOrder } from '../patterns/covering.ts';
import { plainFormat } from '../patterns/plain-format.ts';
import { Reader } from '../patterns/reader.ts';
import { everything } from '../patterns/scopes.ts';

/** OpenHands: one switch, and it is off unless set. */
export const format = plainFormat({
	id: 'openhands',
	title: 'OpenHands',
	docs: 'https://docs.openhands.dev/usage/configuration-options',
	files: ['**/config.toml'],
	read: readOpenHands,
	decide: ({ rules }, call) => decideByOrder(rules, call, 'strictest', () => asks('OpenHands asks for confirmation.')),
});

/** Many programs have a `config.toml`; this one's shows by its sections. */
function readOpenHands(document: Document): readonly CoveringFacts[] {
	if (
		!/^\s*\[(?:security|core|sandbox)\]/m.test(document.text) ||
		!/confirmation_mode|workspace_base|base_container_image|max_iterations|security_analyzer|run_as_openhands/.test(document.text)
	)
		return [];
	const tree = readToml(document);
	const reader = new Reader(document, tree);
	const security = entryOf(tree.root, 'security');
	// What does not parse is not applied, and the defaults hold.
	const mode = tree.problems.length > 0 ? undefined : entryOf(security?.value, 'confirmation_mode');
	const at = mode ?? security?.key ?? { start: 0, end: 0 };
	if (booleanOf(mode?.value) !== true) {
		const more = mode ? { narrow: () => reader.raw(mode.value, 'true') } : { implicit: true };
		reader.rule(at, mode ? 'confirmation_mode = false' : 'no `confirmation_mode`', 'allow', everything(), more);
		reader.prove('unattended', true, 'nothing is confirmed', at);
	}
	const analyzer = entryOf(security?.value, 'security_analyzer');
	if (analyzer && stringOf(analyzer.value) === 'llm')
		reader.prove('approval', true, 'a model judges the risk of each action', analyzer, 'model');
	const volumes = entryOf(valueAt(tree.root, 'sandbox'), 'volumes');
	if (volumes && /(?:^|,)\/:/.test(stringOf(volumes.value) ?? ''))
		reader.prove('stop', false, 'the sandbox mounts the whole disk', volumes);
	const folder = /^(.*)\/[^/]*$/.exec(document.uri)?.[1] ?? '.';
	return [reader.facts('openhands', folder, 'OpenHands', 'project')];
}
