import { type ActId, byHarm, NOT_DESTRUCTIVE_ALONE } from './act.ts';
import type { Call, Classification, Consequence, ShellCall } from './call.ts';
import { actsOfAction } from './cloud/actions.ts';
import { environmentOf } from './environment.ts';
import { actsOfHttp } from './http.ts';
import { actsOfMcpTool } from './mcp/mcp.ts';
import { actsOfEdit, actsOfRead } from './paths.ts';
import { actsOfShell } from './shell/shell.ts';
import { actsOfToolName } from './tool-name.ts';

/** What a call does to the world. It knows no vendor and never throws; shell texts are remembered. */
export function classify(call: Call): Classification {
	if (call.kind === 'shell') return classifyShell(call);
	const { consequences, understood, words } = actsOf(call);
	return classification(consequences, understood, environmentOf(words));
}

/** Texts remembered; the oldest is forgotten first. */
const REMEMBERED = 8192;
const remembered = new Map<string, Classification>();

function classifyShell(call: ShellCall): Classification {
	const key = `${call.dialect ?? ''}\0${call.command}`;
	const before = remembered.get(key);
	if (before) return before;
	const { consequences, understood } = actsOfShell(call.command, call.dialect);
	const found = classification(consequences, understood, environmentOf(call.command));
	if (remembered.size >= REMEMBERED) remembered.delete(remembered.keys().next().value ?? '');
	remembered.set(key, found);
	return found;
}

interface Acts {
	readonly consequences: readonly Consequence[];
	readonly understood: boolean;
	/** The words that may name an environment. */
	readonly words: string;
}

function actsOf(call: Exclude<Call, ShellCall>): Acts {
	switch (call.kind) {
		case 'mcp':
			return { ...actsOfMcpTool(call.server, call.tool), words: `${call.server} ${call.tool}` };
		case 'cloud':
			return known(actsOfAction(call.service, call.action), call.resource ?? '');
		case 'edit':
			return known(actsOfEdit(call.path), call.path);
		case 'read':
			return known(actsOfRead(call.path), call.path);
		case 'fetch':
			return known(actsOfHttp('GET', call.url), call.url);
		case 'tool':
			return known(actsOfToolName(call.name, call.description), call.name);
	}
}

function known(consequences: readonly Consequence[] | undefined, words: string): Acts {
	return { consequences: consequences ?? [], understood: consequences !== undefined, words };
}

/** Each act once, the worst reversibility and its reason kept, worst act first. */
function classification(all: readonly Consequence[], understood: boolean, environment: string): Classification {
	const byAct = new Map<ActId, Consequence>();
	for (const each of all) {
		const before = byAct.get(each.act);
		if (!before || WORST.indexOf(each.reversibility) < WORST.indexOf(before.reversibility)) byAct.set(each.act, each);
	}
	const consequences = [...byAct.values()].sort((a, b) => byHarm(a.act, b.act));
	const destructive = !understood || consequences.some(({ act }) => !NOT_DESTRUCTIVE_ALONE.has(act));
	return { consequences, environment, understood, destructive };
}

const WORST = ['none', 'with-effort', 'reversible'];
