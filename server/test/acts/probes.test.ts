import assert from 'node:assert/strict';
import { ACT_IDS, NOT_DESTRUCTIVE_ALONE } from '../../src/acts/act.ts';
import { classify } from '../../src/acts/classify.ts';
import { createProbes } from '../../src/acts/create-probes.ts';
import { RECOGNISED } from '../../src/acts/worst.ts';

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

	it('show for each act one command that everybody recognises, worst act first', () => {
		const acts = ACT_IDS.filter((act) => RECOGNISED[act] !== undefined);
		assert.deepEqual(
			probes.worst().map(({ command }) => command),
			acts.map((act) => RECOGNISED[act]),
		);
		for (const act of acts) {
			const found = classify({ kind: 'shell', command: RECOGNISED[act] ?? '' });
			assert.ok(
				found.consequences.some((each) => each.act === act),
				act,
			);
			assert.ok(found.destructive && found.understood, act);
		}
		const missing = ACT_IDS.filter((act) => !NOT_DESTRUCTIVE_ALONE.has(act) && !RECOGNISED[act]);
		assert.deepEqual(missing, ['regulated-data-decision']);
	});

	it('know a program by each of its names', () => {
		for (const program of ['fly', 'flyctl'])
			assert.ok(
				texts(program).some((command) => command.startsWith(`${program} apps destroy `)),
				program,
			);
	});

	it('are rich in what the large command lines can do', () => {
		for (const program of ['aws', 'gcloud', 'az', 'kubectl', 'docker', 'gh', 'git'])
			assert.ok(texts(program).length >= 24, `${program}: ${texts(program).length}`);
	});

	it('know cloud actions, tools and files', () => {
		assert.ok(probes.cloud('ec2:Terminate*').length > 0);
		assert.ok(probes.tools('github').length > 0);
		for (const call of probes.files()) assert.equal(call.kind, 'edit');
	});
});
