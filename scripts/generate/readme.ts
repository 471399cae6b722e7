import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMATS } from '../../server/src/read/formats/index.ts';
import type { Generator } from '../generate.ts';

const START = '<!-- formats:start -->';
const END = '<!-- formats:end -->';

/** The table of formats in the README, from what the formats say of themselves. */
const generator: Generator = async () => {
	const text = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
	const rows = FORMATS.map(({ id, title, docs, files }) => {
		const shown = files.map((glob) => `\`${glob.replace(/^\*\*\//, '').replaceAll('|', '\\|')}\``);
		return `| [${title}](${docs}) | \`${id}\` | ${shown.join(' ')} |`;
	});
	const table = ['| Agent | Format | Files, at any depth |', '|---|---|---|', ...rows].join('\n');
	const before = text.slice(0, text.indexOf(START) + START.length);
	const after = text.slice(text.indexOf(END));
	return { 'README.md': `${before}\n${table}\n${after}` };
};

export default generator;
