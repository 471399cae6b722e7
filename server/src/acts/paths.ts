import type { Consequence } from './call.ts';
import { knowledgeLines } from './naming/lines.ts';
import { EDITS } from './places/edits.ts';
import { READS } from './places/reads.ts';

interface Place {
	readonly shape: RegExp;
	readonly consequences: readonly Consequence[];
}

/** Places in order, and one shape that fits whatever fits any of them: most paths are none. */
interface Places {
	readonly list: readonly Place[];
	readonly any: RegExp;
}

let edits: Places | undefined;
let reads: Places | undefined;

/**
 * Acts of writing, creating or deleting the file at a path through an agent's edit tool. Nothing for a file whose
 * change is the agent's daily work. Wildcards are taken as written, but for those that mean every file.
 */
export function actsOfEdit(path: string): readonly Consequence[] {
	edits ??= places(EDITS);
	return actsAt(edits, path);
}

/** Acts of reading the file at a path through an agent's read tool: secrets, or nothing. */
export function actsOfRead(path: string): readonly Consequence[] {
	reads ??= places(READS);
	return actsAt(reads, path);
}

function places(text: string): Places {
	const lines = knowledgeLines(text);
	return {
		list: lines.map(({ shape, consequences }) => ({ shape: new RegExp(shape), consequences })),
		any: new RegExp(lines.map(({ shape }) => `(?:${shape})`).join('|')),
	};
}

const NOWHERE: readonly Consequence[] = [];

function actsAt({ list, any }: Places, path: string): readonly Consequence[] {
	const normal = normalised(path);
	if (!any.test(normal)) return NOWHERE;
	const found = list.find(({ shape }) => shape.test(normal));
	return (found?.consequences ?? []).map((consequence) => ({ ...consequence, why: `\`${path}\`: ${consequence.why}` }));
}

/** What a path must have for its normal form to be another. */
const DETOUR = /[^\x21-\x7e]|[A-Z\\$%:]|\/\/|(?:^|\/)\.\.?(?:\/|$)|\/$/;

/** Lower case, `/` between parts, no `./` before, `x/../` taken out, so that a detour is no disguise. */
function normalised(path: string): string {
	if (path.length < 4000 && !DETOUR.test(path)) return path;
	let normal = path.trim().slice(0, 4000).replaceAll('\\', '/').toLowerCase();
	normal = normal
		.replace(/^file:\/\//, '')
		.replace(/^(\$home|\$\{home\}|%userprofile%)(?=\/)/, '~')
		.replace(/(?<=.)\/+/g, '/');
	const absolute = normal.startsWith('/') ? '/' : '';
	const parts: string[] = [];
	for (const part of normal.split('/')) {
		if (part === '' || part === '.') continue;
		if (part === '..' && parts.length > 0 && parts[parts.length - 1] !== '..') parts.pop();
		else parts.push(part);
	}
	return absolute + parts.join('/') || normal;
}
