import type { Document } from '../../../text/document.ts';
import { readJson } from '../../../text/json.ts';
import { booleanOf, entriesOf, entryOf, type ObjectNode, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import { Gathering } from '../../gathering.ts';
import { readExtensions } from './extensions.ts';
import { type VsCodeFile, vsCodeFile } from './files.ts';
import { readEdits, readEligible, readUrls } from './read-lists.ts';
import { readModes } from './read-modes.ts';
import { readServers } from './read-servers.ts';
import { readTerminal } from './read-terminal.ts';
import type { Spec, VsCodeFacts } from './types.ts';

/** What one file says of VS Code's agent; nothing when none of its settings speaks of what runs unasked. */
export function readVsCode(document: Document): readonly VsCodeFacts[] {
	const file = vsCodeFile(document.uri);
	const { root, problems } = readJson(document, { comments: true });
	const gathering = new Gathering<Spec>(document);
	if (file.scope === 'servers') {
		const entries = entriesOf(valueAt(root, 'servers'));
		if (entries.length === 0 && !entryOf(root, 'mcpServers')) return [];
		gathering.problems.push(...problems);
		return [{ ...factsOf(gathering, file, undefined), servers: readServers(gathering, root) }];
	}
	const settings = valueAt(root, ...file.path);
	if (settings?.type !== 'object') return [];
	const others = readExtensions(document, settings, file);
	if (!settings.entries.some(({ key }) => SPEAKS.test(String(key.value)))) return others;
	gathering.problems.push(...problems);
	readModes(gathering, settings, file);
	readTerminal(gathering, settings);
	readEdits(gathering, settings);
	readUrls(gathering, settings);
	readEligible(gathering, settings);
	return [factsOf(gathering, file, settings), ...others];
}

/** Settings on what the agent may do; others under `chat.` say how it looks. */
const SPEAKS =
	/^(?:chat\.tools\.(?!.*(?:shellIntegration|outputLocation|terminalProfile|History))|chat\.agent\.(?:autoApprove|terminal\.|sandbox)|chat\.(?:permissions|assistedPermissions|autopilot|autoReply|mcp\.access|agentHost\.otel)|github\.copilot\.chat\.agent\.terminal\.)/;

function factsOf(gathering: Gathering<Spec>, file: VsCodeFile, settings: ObjectNode | undefined): VsCodeFacts {
	const { agent, scope } = file;
	const title = `VS Code's agent${agent === '.' ? '' : ` in ${agent}`}`;
	return {
		...gathering.facts({ format: 'vscode', agent, title, scope }),
		rules: gathering.rules,
		servers: [],
		scope,
		replaced: entriesOf(entryOf(settings, 'chat.tools.terminal.autoApprove')?.value).map(({ key }) => String(key.value)),
		ignoresBuiltIn: booleanOf(settingOf(settings, 'chat.tools.terminal.ignoreDefaultAutoApproveRules')) === true,
		blockWrites: stringOf(settingOf(settings, 'chat.tools.terminal.blockDetectedFileWrites')),
	};
}

/** The value of a setting; names with dots are one key, and nested objects are not the same. */
function settingOf(settings: TreeNode | undefined, name: string): TreeNode | undefined {
	return entryOf(settings, name)?.value;
}
