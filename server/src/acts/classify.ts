import { type ActId, byHarm, NOT_DESTRUCTIVE_ALONE } from './act.ts';
import type { Call, Classification, Consequence, Dialect, ShellCall } from './call.ts';
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

/** Places for texts that were classified, a power of two; a text has one place, and drives out what stood there. */
const PLACES = 8192;
const remembered: (Classified | undefined)[] = new Array(PLACES).fill(undefined);
/** What was seen at a place last: only what is seen twice is remembered, so that a stream of new texts leaves no litter. */
const seen = new Int32Array(PLACES);

function classifyShell({ command, dialect }: ShellCall): Classification {
	const mark = markOf(command);
	const place = (mark ^ (mark >>> 15)) & (PLACES - 1);
	const before = remembered[place];
	if (before && before.words === command && before.dialect === dialect) return before;
	const { consequences, understood } = actsOfShell(command, dialect);
	const found = new Classified(worstFirst(consequences), understood, command, dialect);
	if (seen[place] === mark) remembered[place] = found;
	seen[place] = mark;
	return found;
}

/** A number that is nearly always another for another text, mixed from at most 128 letters. */
function markOf(command: string): number {
	const step = 1 + (command.length >> 7);
	let mixed = command.length;
	for (let at = command.length - 1; at >= 0; at -= step) mixed = (Math.imul(mixed, 31) + command.charCodeAt(at)) | 0;
	return mixed;
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
	/** What was classified, as far as it may name an environment. */
	readonly words: string;
	readonly dialect: Dialect | undefined;
	private read: string | undefined;

	constructor(consequences: readonly Consequence[], understood: boolean, words: string, dialect?: Dialect) {
		this.dialect = dialect;
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
