import type { KiroRule } from '../kiro/types.ts';

/** Words about Kiro's second generation, said of Amazon Q, which it descends from. */
export function asAmazonQ(words: string): string {
	return words.replaceAll("Kiro's second generation", 'Amazon Q').replaceAll('Kiro', 'Amazon Q');
}

/** The editor plugin writes tools in its own manner; each is one of the command line's. */
const OF_THE_PLUGIN: Readonly<Record<string, string>> = {
	executeBash: 'execute_bash',
	fsRead: 'fs_read',
	listDirectory: 'fs_read',
	fileSearch: 'fs_read',
	fsWrite: 'fs_write',
	fsReplace: 'fs_write',
	useAws: 'use_aws',
};

/** The command line's name of a tool; one that it does not have stays as it is. */
export function toolName(name: string): string {
	return Object.hasOwn(OF_THE_PLUGIN, name) ? (OF_THE_PLUGIN[name] ?? name) : name;
}

/** A rule of the plugin's file on a tool, as the command line would name it; its text stays as written. */
export function withToolName(rule: KiroRule): KiroRule {
	return rule.spec.kind === 'tool' ? { ...rule, spec: { ...rule.spec, pattern: toolName(rule.spec.pattern) } } : rule;
}
