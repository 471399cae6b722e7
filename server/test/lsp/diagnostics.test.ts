import assert from 'node:assert/strict';
import type {
	Diagnostic,
	DocumentDiagnosticReport,
	FullDocumentDiagnosticReport,
	WorkspaceDiagnosticReport,
} from 'vscode-languageserver/node';
import { Editor, uri } from './editor.ts';
import { AGENT, FILES, MSA, RULE } from './files.ts';

let editor: Editor;

const pull = (path: string, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
	editor.request('textDocument/diagnostic', { textDocument: { uri: uri(path) }, ...(previousResultId && { previousResultId }) });

async function items(path: string): Promise<readonly Diagnostic[]> {
	return ((await pull(path)) as FullDocumentDiagnosticReport).items;
}

describe('textDocument/diagnostic', () => {
	it('says what the server can do', async () => {
		editor = await new Editor(FILES).start();
		const provider = editor.result?.capabilities.diagnosticProvider;
		assert.deepEqual(provider, { identifier: 'clauseline', interFileDependencies: true, workspaceDiagnostics: true });
	});

	it('answers with the finding at its exact range, and a link to the page of the rule', async () => {
		editor = await new Editor(FILES).start();
		const [found, ...more] = await items(AGENT);
		assert.deepEqual(more, []);
		assert.ok(found);
		assert.deepEqual(found.range, RULE);
		assert.equal(found.code, 'uncovered-act');
		assert.equal(found.source, 'clauseline');
		assert.deepEqual(found.codeDescription, { href: 'file:///docs/uncovered-act.md' });
		assert.match(String(found.message), /rm -rf/);
	});

	it('answers "unchanged" to a client that has the same already', async () => {
		editor = await new Editor(FILES).start();
		const first = await pull(AGENT);
		assert.deepEqual(await pull(AGENT, first.resultId), { kind: 'unchanged', resultId: first.resultId });
	});

	it('judges the open text, not the disk', async () => {
		editor = await new Editor(FILES).start();
		await editor.open(AGENT, '{ "name": "ops", "tools": [] }');
		assert.deepEqual(await items(AGENT), []);
		await editor.notify('textDocument/didClose', { textDocument: { uri: uri(AGENT) } });
		assert.equal((await items(AGENT)).length, 1);
	});

	it('says what could not be read, where it stands', async () => {
		const path = '.claude/settings.json';
		editor = await new Editor({ ...FILES, [path]: '{ // no comment here\n "permissions": {} }' }).start();
		const broken = (await items(path)).filter(({ code }) => code === undefined);
		assert.ok(broken.length > 0);
		assert.ok(broken.every(({ severity, range }) => severity === 3 && range.start.line === 0));
	});

	it('sees a change of the contract in the permission file', async () => {
		editor = await new Editor(FILES).start();
		await editor.open(MSA);
		assert.equal((await items(AGENT))[0]?.code, 'uncovered-act');
		await editor.change(MSA, 2, `${FILES[MSA]}\n1.2 The AI agent shall not delete data or destroy code history.\n`);
		assert.deepEqual(
			(await items(AGENT)).map(({ code }) => code),
			['prohibited-act'],
		);
	});

	it('points into the contract that decides', async () => {
		const text = `${FILES[MSA]}\n1.2 The AI agent shall not delete data.\n`;
		editor = await new Editor({ ...FILES, [MSA]: text }).start();
		const related = (await items(AGENT)).find(({ code }) => code === 'prohibited-act')?.relatedInformation ?? [];
		assert.ok(related.some(({ location }) => location.uri === uri(MSA) && location.range.start.line === 6));
	});

	it('throws away the answer for an old version', async () => {
		editor = new Editor(FILES);
		let read: () => void = () => undefined;
		editor.gate = new Promise((resolve) => {
			read = resolve;
		});
		await editor.start();
		await editor.open(AGENT);
		const early = pull(AGENT);
		await editor.change(AGENT, 2, '{}');
		await editor.request('textDocument/codeAction', {
			textDocument: { uri: 'file:///elsewhere.json' },
			range: RULE,
			context: { diagnostics: [] },
		});
		read();
		await assert.rejects(early, { code: -32801 });
		assert.deepEqual(await items(AGENT), []);
	});

	it('has nothing to say of a document outside every folder', async () => {
		editor = await new Editor(FILES).start();
		for (const outside of ['file:///other/.kiro/agents/ops.json', 'untitled:one', 'file:///work/../etc/MSA.md'])
			assert.deepEqual(await editor.request('textDocument/diagnostic', { textDocument: { uri: outside } }), {
				kind: 'full',
				items: [],
			});
	});
});

describe('workspace/diagnostic', () => {
	const pullAll = (previousResultIds: { uri: string; value: string }[] = []): Promise<WorkspaceDiagnosticReport> =>
		editor.request('workspace/diagnostic', { previousResultIds });

	it('answers for files that nobody opened', async () => {
		editor = await new Editor(FILES).start();
		const report = await pullAll();
		assert.deepEqual(report.items.map((item) => item.uri).sort(), [uri(AGENT), uri(MSA)]);
	});

	it('answers "unchanged" the second time, and takes back what has gone', async () => {
		editor = await new Editor(FILES).start();
		const before = (await pullAll()).items.map((item) => ({ uri: item.uri, value: item.resultId ?? '' }));
		const again = await pullAll(before);
		assert.deepEqual([...new Set(again.items.map(({ kind }) => kind))], ['unchanged']);
		editor.disk.delete(`/work/${AGENT}`);
		await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(AGENT), type: 3 }] });
		const after = await pullAll(before);
		const gone = after.items.find((item) => item.uri === uri(AGENT)) as { items?: Diagnostic[] } | undefined;
		assert.deepEqual(gone?.items, []);
	});
});

describe('a client that cannot pull', () => {
	it('is told, and told again when the text changes', async () => {
		editor = await new Editor(FILES).start({ workspace: { workspaceFolders: true } });
		await until(() => editor.pushed.get(uri(AGENT))?.length === 1);
		assert.equal(editor.pushed.get(uri(AGENT))?.[0]?.codeDescription, undefined);
		await editor.open(AGENT, '{}');
		await until(() => editor.pushed.get(uri(AGENT))?.length === 0);
	});
});

describe('changes', () => {
	it('of the disk are read, and the client is asked to pull again', async () => {
		editor = await new Editor(FILES).start();
		assert.equal((await items(AGENT)).length, 1);
		const before = editor.refreshes;
		editor.disk.set(`/work/${MSA}`, `${FILES[MSA]}\n1.2 The AI agent shall not delete data or destroy code history.\n`);
		await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(MSA), type: 2 }] });
		assert.equal((await items(AGENT))[0]?.code, 'prohibited-act');
		await until(() => editor.refreshes > before);
	});

	it('of the folders are followed', async () => {
		editor = await new Editor(FILES).start(undefined, []);
		assert.deepEqual(await items(AGENT), []);
		const folder = { uri: 'file:///work', name: 'work' };
		await editor.notify('workspace/didChangeWorkspaceFolders', { event: { added: [folder], removed: [] } });
		assert.equal((await items(AGENT)).length, 1);
		await editor.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [folder] } });
		assert.deepEqual(await items(AGENT), []);
	});

	it('of the settings are followed', async () => {
		editor = new Editor(FILES);
		editor.settings = { levels: { 'uncovered-act': 'off', 'missing-pillar': 'nonsense' } };
		await editor.start({ workspace: { workspaceFolders: true, configuration: true }, textDocument: { diagnostic: {} } });
		await until(async () => (await items(AGENT)).length === 0);
		editor.settings = { levels: { 'uncovered-act': 'error' } };
		await editor.notify('workspace/didChangeConfiguration', { settings: null });
		await until(async () => (await items(AGENT))[0]?.severity === 1);
	});

	it('bring in a contract from outside the folder under a label', async () => {
		editor = new Editor({ [AGENT]: FILES[AGENT] ?? '' });
		editor.disk.set('/counsel/acme.md', `${FILES[MSA]}\n1.2 The AI agent shall not delete data or destroy code history.\n`);
		editor.settings = { contracts: ['/counsel/acme.md'] };
		await editor.start({ workspace: { workspaceFolders: true, configuration: true }, textDocument: { diagnostic: {} } });
		await until(async () => (await items(AGENT))[0]?.code === 'prohibited-act');
		assert.match(String((await items(AGENT))[0]?.message), /outside\/acme\.md/);
	});
});

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
	for (let tries = 0; !(await holds()); tries++) {
		if (tries > 200) throw new Error('waited two seconds in vain');
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
}
