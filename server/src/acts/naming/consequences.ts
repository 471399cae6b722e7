import { type ActId, byHarm, type Reversibility } from '../act.ts';
import type { Consequence } from '../call.ts';
import { type ObjectKind, objectsOf } from './objects.ts';
import { type VerbKind, verbOf, verbPosition } from './verbs.ts';

/** An act and how it is undone, before it is said why. */
export type Effect = readonly [ActId, Reversibility];

/** Reading verbs that show what a secret is; listing and describing show that it exists. */
const REVEALS = new Set(['get', 'fetch', 'read', 'show', 'retrieve', 'download', 'export', 'reveal', 'view', 'cat']);

/** What taking a thing away does, by the kind of thing. */
const DELETION: Readonly<Record<ObjectKind, readonly Effect[]>> = {
	running: [
		['delete-infrastructure', 'with-effort'],
		['stop-service', 'with-effort'],
	],
	infrastructure: [['delete-infrastructure', 'with-effort']],
	data: [['delete-data', 'none']],
	backup: [['delete-backups', 'none']],
	code: [['destroy-code-history', 'with-effort']],
	identity: [['identity-access', 'with-effort']],
	secret: [
		['delete-data', 'none'],
		['identity-access', 'with-effort'],
	],
	security: [['security-weakening', 'reversible']],
	message: [['delete-data', 'none']],
	money: [['money', 'with-effort']],
	legal: [
		['legal-commitment', 'with-effort'],
		['delete-data', 'none'],
	],
	person: [['personal-files', 'none']],
	physical: [['physical', 'none']],
	decision: [
		['regulated-data-decision', 'with-effort'],
		['delete-data', 'none'],
	],
	agent: [
		['agent-self-modification', 'with-effort'],
		['delete-infrastructure', 'with-effort'],
	],
	setting: [
		['delete-data', 'with-effort'],
		['config-change', 'reversible'],
	],
	query: [['delete-data', 'none']],
	file: [['delete-data', 'none']],
	view: [['config-change', 'reversible']],
	execution: [['delete-data', 'with-effort']],
};

const CHANGE: Readonly<Partial<Record<ObjectKind, readonly Effect[]>>> = {
	identity: [['identity-access', 'reversible']],
	secret: [['identity-access', 'with-effort']],
	money: [['money', 'with-effort']],
	physical: [['physical', 'none']],
	decision: [['regulated-data-decision', 'with-effort']],
	agent: [['agent-self-modification', 'reversible']],
};

const STOP: Readonly<Partial<Record<ObjectKind, readonly Effect[]>>> = {
	security: [['security-weakening', 'reversible']],
	identity: [['identity-access', 'reversible']],
	backup: [['delete-backups', 'with-effort']],
	money: [['money', 'with-effort']],
	physical: [['physical', 'none']],
};

/**
 * What a name says that it does, from its verb and its nouns. Nothing for a reading verb, undefined without a verb.
 * @param words the name's words, see `wordsOfName`
 * @param fallback what the thing is taken for when no noun is known
 */
export function effectsOfWords(words: readonly string[], fallback: ObjectKind): readonly Effect[] | undefined {
	if (words.some((word, index) => word === 'dryrun' || (word === 'dry' && words[index + 1] === 'run'))) return [];
	if (words.includes('force') && words.includes('push')) return [['destroy-code-history', 'with-effort']];
	const at = verbPosition(words);
	const verb = at < 0 ? undefined : verbOf(words[at] ?? '');
	if (!verb) return undefined;
	const objects = objectsOf(words.filter((_, index) => index !== at));
	return effectsOf(verb.kind, words[at] ?? '', objects, fallback);
}

function effectsOf(verb: VerbKind, word: string, objects: readonly ObjectKind[], fallback: ObjectKind): readonly Effect[] {
	const object = headOf(objects) ?? fallback;
	switch (verb) {
		case 'read':
			return object === 'secret' && objects.length > 0 && REVEALS.has(word) ? [['secrets-exfiltration', 'none']] : [];
		case 'delete':
			if (word === 'drop' || word === 'truncate') return DELETION.data;
			return DELETION[object];
		case 'replace':
			if (object === 'secret' || object === 'identity') return [['identity-access', 'with-effort']];
			return DELETION[object].map(([act, undone]): Effect => [act, undone === 'none' ? 'with-effort' : undone]);
		case 'stop':
			if (object === 'view') return [['config-change', 'reversible']];
			return STOP[object] ?? [['stop-service', 'reversible']];
		case 'cancel':
			return STOP[object] ?? [['stop-service', 'with-effort']];
		case 'detach':
			if (word === 'release' && (object === 'data' || object === 'code' || object === 'file')) return [['publish', 'none']];
			if (word === 'unprotect') return [['security-weakening', 'reversible']];
			if (object === 'running' || object === 'infrastructure') return [['stop-service', 'reversible']];
			return STOP[object] ?? [['config-change', 'reversible']];
		case 'grant':
			return object === 'physical' ? [['physical', 'none']] : [['identity-access', 'reversible']];
		case 'send':
			if (word === 'call' && object !== 'message' && object !== 'person') return [['arbitrary-execution', 'none']];
			if (word === 'forward' && object !== 'message') return [['config-change', 'reversible']];
			return [['external-communication', 'none']];
		case 'pay':
			return [['money', 'with-effort']];
		case 'publish':
			return [['publish', 'none']];
		case 'deploy':
			return [['deploy-production', 'with-effort']];
		case 'execute':
			if (object === 'query')
				return [
					['delete-data', 'none'],
					['arbitrary-execution', 'none'],
				];
			return CHANGE[object] ?? [['arbitrary-execution', 'none']];
		case 'sign':
			return object === 'legal' || object === 'data' || object === 'file'
				? [['legal-commitment', 'with-effort']]
				: [['config-change', 'reversible']];
		case 'decide':
			if (object === 'money') return [['money', 'with-effort']];
			return object === 'code' || object === 'view'
				? [['config-change', 'reversible']]
				: [['regulated-data-decision', 'with-effort']];
		case 'move':
			if (object === 'money') return [['money', 'with-effort']];
			return object === 'file' ? [['delete-data', 'reversible']] : [['config-change', 'reversible']];
		case 'actuate':
			return object === 'physical' || !/^(turn|toggle|arm)$/.test(word)
				? [['physical', 'none']]
				: [['config-change', 'reversible']];
		case 'write':
		case 'create':
			if (word === 'merge' && object === 'code') return [['deploy-production', 'with-effort']];
			if (word === 'rotate' && objects.length === 0) return [['identity-access', 'with-effort']];
			if (word === 'scale' && objects.length === 0)
				return [
					['stop-service', 'reversible'],
					['config-change', 'reversible'],
				];
			if (object === 'query' && word === 'write') return [['delete-data', 'none']];
			if (object === 'message' && verb === 'create') return [['external-communication', 'none']];
			if (object === 'backup' && verb === 'create') return [];
			return CHANGE[object] ?? [['config-change', 'reversible']];
		case 'tag':
			return [['config-change', 'reversible']];
	}
}

/** What taking away a thing of this kind does. */
export function deletionOf(kind: ObjectKind): readonly Effect[] {
	return DELETION[kind];
}

/** A setting of something guarded counts as that: a policy's rule is part of the policy. */
function headOf(objects: readonly ObjectKind[]): ObjectKind | undefined {
	if (objects[0] !== 'setting') return objects[0];
	return objects.find((kind) => kind === 'security' || kind === 'identity' || kind === 'secret' || kind === 'money') ?? 'setting';
}

/** Effects as consequences, each act once, worst first. */
export function consequencesOf(effects: readonly Effect[], why: string): readonly Consequence[] {
	const seen = new Map<ActId, Consequence>();
	for (const [act, reversibility] of effects) if (!seen.has(act)) seen.set(act, { act, reversibility, why });
	return [...seen.values()].sort((a, b) => byHarm(a.act, b.act));
}
