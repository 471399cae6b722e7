import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One replayed incident: its page, and what each of its variants is expected to find. */
export interface Incident {
	readonly id: string;
	/** The heading of its page, without the mark. */
	readonly title: string;
	/** The page below the heading and above the sources, without the table of the folders. */
	readonly prose: string;
	/** The paragraph that names the sources, as Markdown. */
	readonly sources: string;
	readonly variants: readonly Variant[];
}

/** One folder of an incident: a contract and the permission files beside it. */
export interface Variant {
	/** The folder's name, which begins `1-` to `4-`. */
	readonly name: string;
	/** The folder, as a path on this disk. */
	readonly path: string;
	/** What the incident's page says of the folder. */
	readonly shows: string;
	/** `file:line rule acts`, as the test compares them. */
	readonly expected: readonly string[];
}

/** Where the incidents lie, seen from the repository's root. */
export const INCIDENTS = 'test-fixtures/incidents';

const root = join(import.meta.dirname, '../..', INCIDENTS);

/** Every incident, by id. Read from its folder; nothing is known of it elsewhere. */
export function incidents(): readonly Incident[] {
	return folders(root).map((id) => {
		const page = readFileSync(join(root, id, 'README.md'), 'utf8');
		const expected = JSON.parse(readFileSync(join(root, id, 'expected.json'), 'utf8')) as Record<string, readonly string[]>;
		const [, title = id, body = ''] = /^# ([^\n]+)\n+(.*)$/s.exec(page) ?? [];
		const at = body.search(/^Sources: /m);
		return {
			id,
			title,
			prose: body
				.slice(0, at)
				.replace(/^\|.*\n/gm, '')
				.replace(/\n{3,}/g, '\n\n')
				.trim(),
			sources: body.slice(at).trim(),
			variants: folders(join(root, id)).map((name) => ({
				name,
				path: join(root, id, name),
				shows: showsOf(body, name),
				expected: expected[name] ?? [],
			})),
		};
	});
}

/** The words beside a folder's name in the page's table. */
function showsOf(page: string, name: string): string {
	const row = page.split('\n').find((line) => line.startsWith(`| \`${name}\` |`));
	return row?.split('|')[2]?.trim() ?? '';
}

function folders(parent: string): readonly string[] {
	return readdirSync(parent)
		.filter((name) => statSync(join(parent, name)).isDirectory())
		.sort();
}
