import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

const root = join(import.meta.dirname, '../../..');

describe('clauseline lsp --stdio', () => {
	it('serves a folder of the disk and ends when it is told to', async () => {
		const args = ['--import', 'tsx', join(root, 'server/src/cli/main.ts'), 'lsp', '--stdio', `--clientProcessId=${process.pid}`];
		const server = spawn(process.execPath, args, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
		const ended = new Promise((resolve) => server.on('exit', resolve));
		const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
		connection.listen();
		const uri = pathToFileURL(join(root, 'test-fixtures/incidents/kiro-cost-explorer/1-as-it-was')).href;
		const workspaceFolders = [{ uri, name: 'kiro' }];
		await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {}, workspaceFolders });
		await connection.sendNotification('initialized', {});
		const report = await connection.sendRequest<{ items: { uri: string }[] }>('workspace/diagnostic', { previousResultIds: [] });
		assert.ok(report.items.some((item) => item.uri === `${uri}/.kiro/agents/cost-ops.json`));
		await connection.sendRequest('shutdown');
		await connection.sendNotification('exit');
		assert.equal(await ended, 0);
	});
});
