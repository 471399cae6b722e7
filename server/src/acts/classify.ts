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
	return classification(consequences, understood, words);
}

/** Texts remembered in one generation; two are kept, and the older one is forgotten at a stroke. */
const GENERATION = 8192;
type Remembered = Map<string, Classification>;
const younger: Record<string, Remembered> = {};
const older: Record<string, Remembered> = {};

function classifyShell({ command, dialect }: ShellCall): Classification {
	const name = dialect ?? 'detected';
	let young = younger[name];
	const before = young?.get(command) ?? older[name]?.get(command);
	if (before) return before;
	const { consequences, understood } = actsOfShell(command, dialect);
	const found = classification(consequences, understood, command);
	if (!young || young.size >= GENERATION) {
		if (young) older[name] = young;
		young = new Map();
		younger[name] = young;
	}
	young.set(command, found);
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

function classification(all: readonly Consequence[], understood: boolean, words: string): Classification {
	return new Classified(worstFirst(all), understood, words);
}

/** Each act once, the worst reversibility and its reason kept, worst act first. */
function worstFirst(all: readonly Consequence[]): readonly Consequence[] {
	if (all.length < 2) return all;
	const byAct = new Map<ActId, Consequence>();
	for (const each of all) {
		const before = byAct.get(each.act);
		if (!before || WORST.indexOf(each.reversibility) < WORST.indexOf(before.reversibility)) byAct.set(each.act, each);
	}
	return [...byAct.values()].sort((a, b) => byHarm(a.act, b.act));
}

/** A classification whose environment is read from its words when somebody asks for it. */
class Classified implements Classification {
	readonly consequences: readonly Consequence[];
	readonly understood: boolean;
	readonly destructive: boolean;
	private readonly words: string;
	private read: string | undefined;

	constructor(consequences: readonly Consequence[], understood: boolean, words: string) {
		this.consequences = consequences;
		this.understood = understood;
		this.destructive = !understood || consequences.some(({ act }) => !NOT_DESTRUCTIVE_ALONE.has(act));
		this.words = words;
	}

	get environment(): string {
		this.read ??= environmentOf(this.words);
		return this.read;
	}
}

const WORST = ['none', 'with-effort', 'reversible'];
