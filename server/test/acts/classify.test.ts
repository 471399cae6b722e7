import assert from 'node:assert/strict';
import { parseCall } from '../../src/acts/call.ts';
import { classify } from '../../src/acts/classify.ts';

const acts = (text: string) => classify(parseCall(text)).consequences.map(({ act }) => act);

describe('classify', () => {
	it('reads every kind of call', () => {
		assert.ok(acts('rm -rf /srv').includes('delete-data'));
		assert.ok(acts('ec2:TerminateInstances').includes('delete-infrastructure'));
		assert.ok(acts('Read(.env)').includes('secrets-exfiltration'));
		assert.ok(acts('Edit(.claude/settings.json)').includes('agent-self-modification'));
		assert.deepEqual(acts('WebFetch(https://x.example)'), ['network-egress']);
	});

	it('takes an unknown tool for destructive and says that it was not understood', () => {
		const found = classify({ kind: 'tool', name: 'frobnicate' });
		assert.equal(found.understood, false);
		assert.equal(found.destructive, true);
	});

	it('does not call egress, execution and configuration destructive', () => {
		for (const command of ['curl https://x.example', 'python3 script.py', 'npm install x'])
			assert.equal(classify({ kind: 'shell', command }).destructive, false, command);
	});

	it('reads the environment from the words', () => {
		assert.equal(classify({ kind: 'shell', command: 'terraform destroy -var-file=prod.tfvars' }).environment, 'production');
		assert.equal(classify({ kind: 'shell', command: 'terraform destroy' }).environment, 'unknown');
	});

	it('names each act once', () => {
		const { consequences } = classify({ kind: 'shell', command: 'rm -rf a; rm -rf b; rm -rf /etc' });
		assert.equal(consequences.length, new Set(consequences.map(({ act }) => act)).size);
		assert.equal(consequences[0]?.reversibility, 'none');
	});

	it('remembers texts that come again, each dialect for itself', () => {
		const again = () => classify({ kind: 'shell', command: 'rm -rf twice' });
		assert.deepEqual(again(), again());
		assert.equal(again(), again());
		const other = classify({ kind: 'shell', command: 'rm -rf twice', dialect: 'cmd' });
		assert.notEqual(other, again());
	});

	it('judges an unlisted program by its own words', () => {
		assert.ok(acts('ourtool wipe --prod').includes('delete-data'));
		assert.ok(acts('ourtool clusters delete blue').includes('delete-infrastructure'));
		assert.ok(acts('ourtool backups purge').includes('delete-backups'));
		assert.deepEqual(acts('ourtool clusters list'), []);
	});
});
