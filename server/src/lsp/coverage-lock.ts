import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LOCK_FILE } from '../read/lock.ts';
import { markdownText } from '../report/escape.ts';
import { writeLock } from '../report/lock.ts';
import { rangeOf } from '../text/document.ts';
import type { Session } from './session.ts';
import type { Snapshot } from './snapshot.ts';

/** A lock to be written: the client writes it, since the server only reads. */
export interface SignedLock {
	readonly uri: string;
	readonly text: string;
}

/** `clauseline.sign` with who signs: the lock of each folder that has an agent and a contract. */
export async function sign(session: Session, by: string): Promise<readonly SignedLock[]> {
	const locks: SignedLock[] = [];
	for (const folder of session.folders) {
		await folder.ready();
		const { model } = folder.snapshot().analysis;
		if (model.agents.length === 0 || model.contracts.length === 0) continue;
		const text = writeLock(model, { by, on: session.host.today() });
		locks.push({ uri: pathToFileURL(join(folder.path, LOCK_FILE)).href, text });
	}
	return locks;
}

/** `clauseline.verify`: what has changed since the locks were signed, as Markdown. */
export async function verify(session: Session): Promise<string> {
	const parts: string[] = ['# What has changed since it was signed\n'];
	for (const folder of session.folders) {
		await folder.ready();
		parts.push(driftIn(folder.snapshot()));
	}
	return parts.join('\n');
}

function driftIn({ analysis: { model, findings } }: Snapshot): string {
	const broken = model.problems.find(({ place }) => place.uri === LOCK_FILE);
	if (broken) return `${markdownText(broken.message)}\n`;
	if (!model.lock) return `There is no ${LOCK_FILE} here. "Clauseline: Sign Coverage" writes one.\n`;
	const since = `since ${markdownText(model.lock.by)} signed on ${markdownText(model.lock.on)}`;
	const drift = findings.filter(({ rule }) => rule === 'coverage-drift');
	if (drift.length === 0) return `Nothing has changed ${since}.\n`;
	const lines = drift.map(({ place, message }) => {
		const document = model.documents.get(place.uri);
		const line = document ? rangeOf(document, place).start.line + 1 : 1;
		return `- **${markdownText(place.uri)}:${line}** ${markdownText(message)}`;
	});
	return `${drift.length} changes ${since}:\n\n${lines.join('\n')}\n`;
}
