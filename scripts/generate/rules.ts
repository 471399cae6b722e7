import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Generator } from '../generate.ts';

/** The list of rules, from the folder: adding a rule touches its own file and its page. */
const generator: Generator = async () => {
	const names = readdirSync(join(import.meta.dirname, '../../server/src/judge/rules')).filter(
		(name) => name.endsWith('.ts') && name !== 'index.ts',
	);
	const ids = names.map((name) => name.replace(/\.ts$/, '')).sort();
	const camel = (id: string) => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
	const lines = [
		'// Generated from the files of this folder by `npm run generate`.',
		...ids.map((id) => `import { rule as ${camel(id)} } from './${id}.ts';`),
		"import type { Rule } from '../rule.ts';",
		'',
		'/** Every rule, by id. */',
		'export const RULES: readonly Rule[] = [',
		...ids.map((id) => `\t${camel(id)},`),
		'];',
		'',
	];
	return { 'server/src/judge/rules/index.ts': lines.join('\n') };
};

export default generator;
