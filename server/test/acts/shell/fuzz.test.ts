import assert from 'node:assert/strict';
import { families } from '../../../../scripts/generate/catalogue.ts';
import { classify } from '../../../src/acts/classify.ts';

const MUTATIONS = 20_000;
const PIECES = [
	' ',
	'\n',
	"'",
	'"',
	'\\',
	'$',
	'$(',
	')',
	'`',
	'{',
	'}',
	'|',
	'&&',
	';',
	'<<EOF\n',
	'<(',
	'>',
	'${',
	'}',
	'[[',
	'((',
	'*',
	'~',
	'=',
	'-',
	'--',
	'\0',
	'\u3000',
	'😀',
	'%',
	'#',
	'!',
	'rm -rf /',
];

/** A small generator of numbers that gives the same row every time. */
function random(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

describe('texts at random', () => {
	it(`never make it throw: ${MUTATIONS} mutations of witnesses`, function () {
		this.timeout(60_000);
		const next = random(7);
		const witnesses = families().flatMap(({ entries }) => entries.flatMap(({ witness, benign }) => [witness, benign]));
		for (let count = 0; count < MUTATIONS; count++) {
			let text = witnesses[next(witnesses.length)] ?? '';
			for (let times = next(4); times >= 0; times--) text = mutated(text, next, witnesses);
			const dialect = (['bash', 'bash', 'bash', 'powershell', 'cmd', undefined] as const)[next(6)];
			const found = classify({ kind: 'shell', command: text, ...(dialect ? { dialect } : {}) });
			assert.equal(found.destructive || found.understood, true, text);
		}
	});
});

function mutated(text: string, next: (below: number) => number, others: readonly string[]): string {
	const at = next(text.length + 1);
	switch (next(5)) {
		case 0:
			return text.slice(0, at) + PIECES[next(PIECES.length)] + text.slice(at);
		case 1:
			return text.slice(0, at) + text.slice(at + 1 + next(4));
		case 2:
			return text.slice(0, at);
		case 3:
			return `${text.slice(0, at)} ${others[next(others.length)]} ${text.slice(at)}`;
		default:
			return text.slice(at) + text.slice(0, at);
	}
}
