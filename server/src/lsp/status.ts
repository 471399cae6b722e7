import { NotificationType } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** What the server last did, for the editor's status item. */
export interface Status {
	readonly agents: number;
	readonly findings: number;
	/** How long judging took, over all folders. */
	readonly milliseconds: number;
}

/** A notification of our own; editors that do not know it drop it. */
export const STATUS = new NotificationType<Status>('clauseline/status');

/** Says how the folders stand, when that is news. */
export function tellStatus(session: Session): void {
	const snapshots = session.folders.filter((folder) => folder.isRead).map((folder) => folder.snapshot());
	const sum = (of: (snapshot: (typeof snapshots)[number]) => number) => snapshots.reduce((total, one) => total + of(one), 0);
	const status: Status = {
		agents: sum(({ analysis }) => analysis.model.agents.length),
		findings: sum(({ analysis }) => analysis.findings.length),
		milliseconds: Math.round(sum(({ milliseconds }) => milliseconds)),
	};
	const said = JSON.stringify(status);
	if (told.get(session) === said) return;
	told.set(session, said);
	void session.connection.sendNotification(STATUS, status);
}

const told = new WeakMap<Session, string>();
