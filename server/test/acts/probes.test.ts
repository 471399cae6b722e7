import assert from 'node:assert/strict';
import { classify } from '../../src/acts/classify.ts';
import { createProbes } from '../../src/acts/create-probes.ts';

const probes = createProbes();
const texts = (...head: string[]) => probes.startingWith(head).map(({ command }) => command);

describe('probes', () => {
	it('hold every witness, each once', () => {
		const all = probes.shell().map(({ command }) => command);
		assert.ok(all.length > 1000);
		assert.equal(new Set(all).size, all.length);
	});

	it('begin with the head of a rule', () => {
		for (const head of [['terraform'], ['aws', 'rds'], ['git', 'push'], ['sudo'], ['bash', '-c'], ['ourtool', 'wipe']]) {
			const found = texts(...head);
			assert.ok(found.length > 0, head.join(' '));
			for (const command of found) assert.ok(command.startsWith(head.join(' ')), command);
		}
	});

	it('complete a head that is harmless as it stands', () => {
		assert.ok(texts('rm').length > 0);
		assert.ok(texts('sudo', 'terraform').some((command) => command.includes('destroy')));
		assert.ok(texts('find').some((command) => command.includes('-delete')));
	});

	it('show one plain witness for each act, worst first', () => {
		const worst = probes.worst();
		assert.ok(worst.length >= 15);
		assert.ok(
			classify(worst[0] ?? { kind: 'shell', command: '' }).consequences.some(({ act }) => act === 'delete-infrastructure'),
		);
		for (const call of worst) assert.ok(classify(call).destructive, call.command);
	});

	it('know cloud actions, tools and files', () => {
		assert.ok(probes.cloud('ec2:Terminate*').length > 0);
		assert.ok(probes.tools('github').length > 0);
		for (const call of probes.files()) assert.equal(call.kind, 'edit');
	});
});
