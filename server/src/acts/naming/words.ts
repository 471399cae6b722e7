/** Splits a name in camelCase, PascalCase, snake_case or kebab-case into lower-case words: `deleteDBInstance` → delete, db, instance. */
export function wordsOfName(name: string): readonly string[] {
	return name
		.replace(/([a-z0-9])([A-Z])/g, '$1 $2')
		.replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
		.split(/[^A-Za-z0-9]+/)
		.filter((word) => word.length > 0)
		.map((word) => word.toLowerCase());
}
