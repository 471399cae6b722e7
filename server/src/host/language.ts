/** The editor's language id by a file's ending, as VS Code would say; JSON with comments is not told from JSON. */
export function languageOf(path: string): string {
	const ending = /\.([^./]+)$/.exec(path.toLowerCase())?.[1] ?? '';
	return LANGUAGES[ending] ?? 'plaintext';
}

/** Why a kind of file is never read, or undefined: contracts are wanted as Markdown. */
export function unreadKind(path: string): string | undefined {
	if (/\.(docx?|odt|rtf)$/i.test(path)) return 'a Word file';
	if (/\.pdf$/i.test(path)) return 'a PDF file';
	return undefined;
}

const LANGUAGES: Readonly<Record<string, string>> = {
	json: 'json',
	jsonc: 'jsonc',
	json5: 'json5',
	yaml: 'yaml',
	yml: 'yaml',
	lock: 'yaml',
	toml: 'toml',
	md: 'markdown',
	mdc: 'markdown',
	markdown: 'markdown',
	rules: 'starlark',
	tf: 'terraform',
};
