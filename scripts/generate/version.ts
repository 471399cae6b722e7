import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Generator } from '../generate.ts';

/** The version that reports carry, from package.json: the core reads no files. */
const generator: Generator = async () => {
	const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string };
	return {
		'server/src/text/version.ts': `/** Generated from package.json by \`npm run generate\`. */\nexport const VERSION = '${manifest.version}';\n`,
	};
};

export default generator;
