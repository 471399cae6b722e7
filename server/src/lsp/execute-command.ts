import { basename } from 'node:path';
import {
	type CancellationToken,
	type ExecuteCommandParams,
	type Location,
	LSPErrorCodes,
	ResponseError,
	type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import { markdownText } from '../report/escape.ts';
import { renderMarkdown } from '../report/markdown.ts';
import { locationOf } from './convert.ts';
import { type SignedLock, sign, verify } from './coverage-lock.ts';
import { diagnosticsChanged } from './publish.ts';
import type { Session } from './session.ts';
import { tellStatus } from './status.ts';

/** Reads every folder from the disk again and returns the report as Markdown. */
export const AUDIT = 'clauseline.audit';
/** With the uri of a permission file: where the contract that governs its agents begins; `null` when none does. */
export const CONTRACT = 'clauseline.contract';

/** With who signs: the locks to be written. */
export const SIGN = 'clauseline.sign';
/** What has changed since the locks were signed, as Markdown. */
export const VERIFY = 'clauseline.verify';

export const COMMANDS = [AUDIT, CONTRACT, SIGN, VERIFY];

/** `workspace/executeCommand`. */
export async function executeCommand(
	session: Session,
	{ command, arguments: given = [] }: ExecuteCommandParams,
	token: CancellationToken,
	progress: WorkDoneProgressReporter,
): Promise<string | Location | readonly SignedLock[] | null> {
	if (command === AUDIT) return audit(session, token, progress);
	if (command === CONTRACT && typeof given[0] === 'string') return governingContract(session, given[0]);
	if (command === SIGN && typeof given[0] === 'string') return sign(session, given[0]);
	if (command === VERIFY) return verify(session);
	throw new ResponseError(LSPErrorCodes.RequestFailed, `there is no command ${command}`);
}

async function audit(session: Session, token: CancellationToken, progress: WorkDoneProgressReporter): Promise<string> {
	const stop = new AbortController();
	token.onCancellationRequested(() => stop.abort());
	if (token.isCancellationRequested) stop.abort();
	progress.begin('Clauseline', 0, 'Reading', true);
	try {
		const reports: string[] = [];
		for (const folder of session.folders) {
			await folder.reread({ signal: stop.signal, onProgress: (done) => progress.report(`Read ${done} files`) });
			progress.report('Comparing with the contract');
			const report = renderMarkdown(folder.snapshot().analysis.report());
			reports.push(session.folders.length > 1 ? `*${markdownText(basename(folder.path))}*\n\n${report}` : report);
		}
		tellStatus(session);
		diagnosticsChanged(session);
		return reports.join('\n') || '# Clauseline report\n\nNo folder is open.\n';
	} catch (error) {
		if (stop.signal.aborted) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'the audit was cancelled');
		throw error;
	} finally {
		progress.done();
	}
}

async function governingContract(session: Session, uri: string): Promise<Location | null> {
	const found = await session.snapshotFor(uri);
	if (!found) return null;
	const { agents, contracts } = found.snapshot.analysis.model;
	const agent = agents.find(({ policy }) => policy.uris.includes(found.path));
	const contract = agent ? agent.contract : contracts[0];
	return contract ? locationOf(found.snapshot, contract.facts.place) : null;
}
