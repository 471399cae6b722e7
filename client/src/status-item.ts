import * as vscode from 'vscode';
import { type LanguageClient, NotificationType, State } from 'vscode-languageclient/node';

/** What the server says of itself after it has judged; see `lsp/status.ts`. */
interface Status {
	readonly agents: number;
	readonly findings: number;
	readonly milliseconds: number;
}

const STATUS = new NotificationType<Status>('clauseline/status');

/** The status item: whether the server runs, what it found and how long that took. */
export class StatusItem implements vscode.Disposable {
	private readonly item = vscode.languages.createLanguageStatusItem('clauseline', { scheme: 'file' });

	constructor() {
		this.item.name = 'Clauseline';
		this.item.text = 'Clauseline';
		this.item.command = { command: 'clauseline.auditWorkspace', title: 'Audit' };
	}

	/** Shows the states of a client that is about to start. */
	follow(client: LanguageClient): void {
		client.onDidChangeState(({ newState }) => this.show(newState));
		client.onNotification(STATUS, (status) => this.tell(status));
	}

	dispose(): void {
		this.item.dispose();
	}

	private show(state: State): void {
		this.item.busy = state === State.Starting;
		this.item.severity =
			state === State.Stopped ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
		this.item.command =
			state === State.Stopped
				? { command: 'clauseline.restart', title: 'Restart' }
				: { command: 'clauseline.auditWorkspace', title: 'Audit' };
		if (state === State.Stopped) this.item.detail = 'the server has stopped';
		if (state === State.Starting) this.item.detail = 'starting';
	}

	private tell({ agents, findings, milliseconds }: Status): void {
		this.item.detail = `${count(findings, 'finding')}, ${count(agents, 'agent')}, ${milliseconds} ms`;
	}
}

function count(many: number, what: string): string {
	return `${many} ${what}${many === 1 ? '' : 's'}`;
}
