import picomatch from 'picomatch';
import type { Document } from '../text/document.ts';
import { placeIn } from '../text/document.ts';
import type { AgentFacts, AgentFormat } from './agent.ts';
import { FORMATS } from './formats/index.ts';

/**
 * What one document says about agents, in every format that reads files of its name. Facts of a file depend on
 * that file only, so they are kept with the document for as long as it lives.
 */
export function agentFactsOf(document: Document): readonly AgentFacts[] {
	const before = known.get(document);
	if (before) return before;
	const formats = formatsOf(document.uri);
	const facts =
		document.unread === undefined
			? formats.flatMap((format) => factsIn(format, document))
			: notRead(formats[0], document, document.unread);
	known.set(document, facts);
	return facts;
}

/** The formats whose globs match a root-relative path. */
export function formatsOf(uri: string): readonly AgentFormat[] {
	return matchers()
		.filter(({ matches }) => matches(uri))
		.map(({ format }) => format);
}

const known = new WeakMap<Document, readonly AgentFacts[]>();
let compiled: readonly { readonly format: AgentFormat; readonly matches: (path: string) => boolean }[] | undefined;

function matchers(): NonNullable<typeof compiled> {
	compiled ??= FORMATS.map((format) => ({ format, matches: picomatch([...format.files], { dot: true }) }));
	return compiled;
}

/** A file whose text the host could not hand over is said, not taken for an empty one. */
function notRead(format: AgentFormat | undefined, document: Document, unread: string): readonly AgentFacts[] {
	if (!format) return [];
	return [
		emptyFacts(
			format,
			document,
			`This file may hold permissions of ${format.title} and was not read: ${unread}.`,
			`not read: ${unread}`,
		),
	];
}

/** A format that throws is a bug of ours: it becomes a problem at the file, and the other formats still read it. */
function factsIn(format: AgentFormat, document: Document): readonly AgentFacts[] {
	try {
		return format.read(document);
	} catch (error) {
		const reason = error instanceof Error ? error.message : 'unknown reason';
		return [emptyFacts(format, document, `Clauseline failed on this file as ${format.title}: ${reason}.`)];
	}
}

function emptyFacts(format: AgentFormat, document: Document, message: string, listed?: string): AgentFacts {
	const place = placeIn(document, 0, 0);
	return {
		...{ format: format.id, agent: document.uri, title: format.title, scope: 'file', place, rules: [], evidence: [] },
		problems: [{ place, message }],
		...(listed === undefined ? {} : { listed }),
	};
}
