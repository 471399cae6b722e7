import assert from 'node:assert/strict';
import {
	CancellationTokenSource,
	type CodeAction,
	type Hover,
	type Location,
	type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { CAPABLE, Editor, uri } from './editor.ts';
import { AGENT, FILES, MSA, RULE } from './files.ts';

let editor: Editor;

const actions = (path: string, range = RULE, only?: string[]): Promise<CodeAction[]> =>
	editor.request('textDocument/codeAction', { textDocument: { uri: uri(path) }, range, context: { diagnostics: [], only } });

const resolve = (action: CodeAction | undefined): Promise<CodeAction> => editor.request('codeAction/resolve', action ?? {});

async function permit(): Promise<CodeAction | undefined> {
	return (await actions(AGENT)).find(({ title }) => /^Insert a clause .*MSA\.md/.test(title) && !title.includes('approval'));
}

describe('textDocument/codeAction', () => {
	it('offers the fixes of the finding under the cursor, without their edits', async () => {
		editor = await new Editor(FILES).start();
		const offered = await actions(AGENT, { start: RULE.start, end: RULE.start });
		assert.ok(offered.length >= 2);
		for (const { kind, edit, diagnostics } of offered) {
			assert.equal(kind, 'quickfix');
			assert.equal(edit, undefined);
			assert.deepEqual(diagnostics?.[0]?.range, RULE);
		}
		const elsewhere = { line: 1, character: 3 };
		assert.deepEqual(await actions(AGENT, { start: elsewhere, end: elsewhere }), []);
	});

	it('offers only the kinds that are asked for', async () => {
		editor = await new Editor(FILES).start();
		assert.deepEqual(await actions(AGENT, RULE, ['refactor']), []);
		assert.notDeepEqual(await actions(AGENT, RULE, ['quickfix']), []);
	});

	it('never puts a change that wants a review into the fix of everything', async () => {
		editor = await new Editor(FILES).start();
		for (const kind of ['source', 'source.fixAll', 'source.fixAll.clauseline'])
			for (const { edit } of await actions(AGENT, RULE, [kind])) assert.deepEqual(filesOf(edit), [uri(AGENT)]);
	});

	it('gives the edits at once to a client that cannot ask for them later', async () => {
		editor = await new Editor(FILES).start({ ...CAPABLE, textDocument: { diagnostic: {} } });
		for (const { edit } of await actions(AGENT)) assert.ok(edit);
	});
});

describe('codeAction/resolve', () => {
	it('changes the contract, marked so that the editor asks first', async () => {
		editor = await new Editor(FILES).start();
		const { edit, title } = await resolve(await permit());
		assert.deepEqual(filesOf(edit), [uri(MSA)]);
		const [annotation, ...more] = Object.values(edit?.changeAnnotations ?? {});
		assert.deepEqual(more, []);
		assert.deepEqual(annotation, { label: title, description: MSA, needsConfirmation: true });
		for (const change of edit?.documentChanges ?? [])
			for (const one of 'edits' in change ? change.edits : []) assert.ok('annotationId' in one);
	});

	it('creates the file of confirmed readings beside the contract, asking first', async () => {
		const path = '.claude/settings.json';
		const contract =
			'# MSA\n\n## 1. Agents\n\n1.1 "Agent" means an AI agent.\n\n1.2 The Agent may rebuild the infrastructure.\n\n1.3 The Agent may delete data and stop services.\n';
		editor = await new Editor({
			[path]: '{ "permissions": { "allow": ["Bash(terraform destroy:*)"] } }',
			'MSA.md': contract,
		}).start();
		const line = { start: { line: 0, character: 0 }, end: { line: 0, character: 60 } };
		const confirm = (await actions(path, line)).find(({ title }) => title.startsWith('Confirm in MSA.coverage.yaml'));
		const { edit } = await resolve(confirm);
		const [create, change] = edit?.documentChanges ?? [];
		assert.ok(create && 'kind' in create && create.kind === 'create' && create.annotationId);
		assert.equal(create.uri, uri('MSA.coverage.yaml'));
		assert.ok(change && 'edits' in change && change.textDocument.version === null);
		assert.deepEqual(
			Object.values(edit?.changeAnnotations ?? {}).map((one) => one.needsConfirmation),
			[true],
		);
	});

	it('names the version that the edits were made for', async () => {
		editor = await new Editor(FILES).start();
		await editor.open(MSA);
		await editor.change(MSA, 7, FILES[MSA] ?? '');
		const { edit } = await resolve(await permit());
		const [change] = edit?.documentChanges ?? [];
		assert.ok(change && 'textDocument' in change);
		assert.equal(change.textDocument.version, 7);
	});

	it('uses plain changes for a client that knows nothing else', async () => {
		editor = await new Editor(FILES).start({ workspace: { workspaceFolders: true }, textDocument: { diagnostic: {} } });
		const edit = (await permit())?.edit;
		assert.deepEqual(Object.keys(edit?.changes ?? {}), [uri(MSA)]);
	});

	it('refuses once the text has changed', async () => {
		editor = await new Editor(FILES).start();
		await editor.open(AGENT);
		const action = await permit();
		await editor.change(AGENT, 2, `\n${FILES[AGENT]}`);
		await assert.rejects(resolve(action), { code: -32801 });
	});

	it('removes the finding that it was offered for', async () => {
		editor = await new Editor(FILES).start();
		await editor.open(MSA);
		const { edit } = await resolve(await permit());
		const [change] = edit?.documentChanges ?? [];
		assert.ok(change && 'edits' in change);
		const contentChanges = change.edits.map((one) => ({
			range: (one as { range: object }).range,
			text: (one as { newText: string }).newText,
		}));
		await editor.notify('textDocument/didChange', { textDocument: { uri: uri(MSA), version: 2 }, contentChanges });
		assert.equal(await permit(), undefined);
	});
});

describe('textDocument/hover', () => {
	const hover = (line: number, character: number): Promise<Hover | null> =>
		editor.request('textDocument/hover', { textDocument: { uri: uri(AGENT) }, position: { line, character } });

	it('says the act, the witness and the verdict, and links the rule', async () => {
		editor = await new Editor(FILES).start();
		const found = await hover(4, 45);
		assert.deepEqual(found?.range, RULE);
		assert.ok(found);
		const { value } = found.contents as { value: string };
		assert.match(value, /delete-data/);
		assert.match(value, /`rm -rf [^`]*`/);
		assert.match(value, /not-mentioned/);
		assert.match(value, /\(file:\/\/\/docs\/uncovered-act\.md\)/);
	});

	it('keeps quiet elsewhere', async () => {
		editor = await new Editor(FILES).start();
		assert.equal(await hover(1, 4), null);
	});

	it('lets no word of a file become markup', async () => {
		const path = '.claude/settings.json';
		const text = '{ "permissions": { "allow": ["Bash(rm -rf __bold__ ~~x~~:*)"] } }';
		editor = await new Editor({ ...FILES, [path]: text }).start();
		const at = { textDocument: { uri: uri(path) }, position: { line: 0, character: 40 } };
		const found = await editor.request<Hover | null>('textDocument/hover', at);
		assert.ok(found);
		const { value } = found.contents as { value: string };
		assert.match(value, /__bold/);
		assert.doesNotMatch(value.replace(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, ''), /__bold|~~/);
	});
});

describe('workspace/executeCommand', () => {
	const run = <T>(command: string, ...args: unknown[]): Promise<T> =>
		editor.request('workspace/executeCommand', { command, arguments: args, workDoneToken: 'one' });

	it('gives the lock to be written, and says what has changed since', async () => {
		editor = await new Editor(FILES).start();
		assert.match(await run<string>('clauseline.verify'), /There is no clauseline\.lock here/);
		const [lock] = await run<{ uri: string; text: string }[]>('clauseline.sign', 'counsel');
		assert.ok(lock);
		assert.match(lock.uri, /clauseline\.lock$/);
		assert.match(lock.text, /by: counsel/);
		editor = await new Editor({ ...FILES, 'clauseline.lock': lock.text }).start();
		assert.match(await run<string>('clauseline.verify'), /Nothing has changed since counsel signed/);
	});

	it('reads everything again and returns the report as Markdown, with progress', async () => {
		editor = await new Editor(FILES).start();
		const kinds: string[] = [];
		editor.connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => {
			kinds.push(value.kind);
		});
		assert.match(await run<string>('clauseline.audit'), /^# Clauseline report\n[\s\S]*ops\.json:5:43/);
		editor.disk.delete(`/work/${AGENT}`);
		assert.doesNotMatch(await run<string>('clauseline.audit'), /ops\.json/);
		assert.deepEqual([kinds[0], kinds.at(-1)], ['begin', 'end']);
	});

	it('stops when it is told to', async () => {
		editor = await new Editor(FILES).start();
		await actions(AGENT);
		let read: () => void = () => undefined;
		editor.gate = new Promise((done) => {
			read = done;
		});
		const stop = new CancellationTokenSource();
		const running = editor.connection.sendRequest<string>(
			'workspace/executeCommand',
			{ command: 'clauseline.audit' },
			stop.token,
		);
		stop.cancel();
		await editor.request('textDocument/hover', { textDocument: { uri: 'file:///elsewhere.json' }, position: RULE.start });
		read();
		await assert.rejects(running, { code: -32800 });
		assert.notDeepEqual(await actions(AGENT), [], 'what was read before is still there');
	});

	it('finds the contract that governs a file', async () => {
		editor = await new Editor(FILES).start();
		assert.equal((await run<Location>('clauseline.contract', uri(AGENT))).uri, uri(MSA));
		assert.equal(await run('clauseline.contract', 'file:///elsewhere/a.json'), null);
	});

	it('refuses a command that it does not know', async () => {
		editor = await new Editor(FILES).start();
		await assert.rejects(run('clauseline.nothing'), /there is no command clauseline\.nothing/);
	});
});

function filesOf(edit: WorkspaceEdit | undefined): readonly string[] {
	return (edit?.documentChanges ?? []).flatMap((change) => ('textDocument' in change ? [change.textDocument.uri] : []));
}
