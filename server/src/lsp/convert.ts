import { isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Location } from 'vscode-languageserver';
import { type Place, rangeOf } from '../text/document.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * The border between the core, whose uris are paths relative to a root, and the protocol, whose uris are absolute.
 * Nothing here leaves the root, but for the labels of contracts that a person named.
 */

/** The path of a `file:` uri, or undefined for any other. */
export function pathOf(uri: string): string | undefined {
	if (!uri.startsWith('file:')) return undefined;
	try {
		return fileURLToPath(uri);
	} catch {
		return undefined;
	}
}

/** A path relative to a root, with `/`; undefined when it lies outside. */
export function relativeTo(root: string, path: string): string | undefined {
	const from = relative(root, path);
	if (from === '' || from === '..' || from.startsWith(`..${sep}`) || isAbsolute(from)) return undefined;
	return from.split(sep).join('/');
}

/** The protocol's uri of a core uri; as the editor wrote it when the document is open. */
export function uriOf(snapshot: Snapshot, core: string): string {
	const written = snapshot.written.get(core);
	if (written) return written;
	return pathToFileURL(snapshot.labels.get(core) ?? resolve(snapshot.root, core)).href;
}

/** A place as the protocol says it. A document that has gone meanwhile is shown at its head. */
export function locationOf(snapshot: Snapshot, place: Place): Location {
	const document = snapshot.analysis.model.documents.get(place.uri);
	const range = document ? rangeOf(document, place) : { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
	return { uri: uriOf(snapshot, place.uri), range };
}
