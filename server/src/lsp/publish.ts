import { uriOf } from './convert.ts';
import { diagnosticsOf, pathsWithFindings } from './diagnostics.ts';
import type { Folder } from './folder.ts';
import type { Session } from './session.ts';
import { tellStatus } from './status.ts';

/** How long to wait for further changes, in milliseconds. */
const PAUSE = 50;

/**
 * Something changed that the editor does not know of. An editor that pulls is asked to pull again;
 * to one that cannot, the diagnostics are pushed. Changes in quick succession count as one.
 */
export function diagnosticsChanged(session: Session): void {
	clearTimeout(waiting.get(session));
	const timer = setTimeout(() => void tell(session), PAUSE);
	waiting.set(session, timer);
}

/** A change of an open text: an editor that pulls asks by itself. */
export function textChanged(session: Session): void {
	if (!session.client.pullsDiagnostics) diagnosticsChanged(session);
}

async function tell(session: Session): Promise<void> {
	if (session.client.pullsDiagnostics) {
		if (session.client.refreshesDiagnostics) await session.connection.languages.diagnostics.refresh();
		return;
	}
	for (const folder of session.folders) {
		await folder.ready();
		await push(session, folder);
	}
	tellStatus(session);
}

/** Sends what differs from what was sent before, the empty lists included. */
async function push(session: Session, folder: Folder): Promise<void> {
	const before = sent.get(folder) ?? new Map<string, string>();
	const now = new Map<string, string>();
	const snapshot = folder.snapshot();
	for (const path of pathsWithFindings(snapshot)) {
		const { id, items } = diagnosticsOf(snapshot, path, session.client);
		const uri = uriOf(snapshot, path);
		now.set(uri, id);
		if (before.get(uri) === id) continue;
		const version = session.versions.get(uri);
		await session.connection.sendDiagnostics({ uri, diagnostics: [...items], ...(version !== undefined && { version }) });
	}
	for (const uri of before.keys()) if (!now.has(uri)) await session.connection.sendDiagnostics({ uri, diagnostics: [] });
	sent.set(folder, now);
}

const waiting = new WeakMap<Session, NodeJS.Timeout>();
const sent = new WeakMap<Folder, ReadonlyMap<string, string>>();
