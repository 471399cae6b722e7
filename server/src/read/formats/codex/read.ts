import type { Document } from '../../../text/document.ts';
import { readJson } from '../../../text/json.ts';
import { entryOf, type TreeNode, valueAt } from '../../../text/node.ts';
import { readToml } from '../../../text/toml.ts';
import { Gathering } from '../../gathering.ts';
import { type CodexFile, codexFile } from './files.ts';
import { readConfig, SPEAKS } from './read-config.ts';
import { readHooks } from './read-hooks.ts';
import { readRequirements } from './read-requirements.ts';
import { readRules } from './read-rules.ts';
import { readServers } from './read-servers.ts';
import type { CodexFacts, Spec } from './types.ts';

/** What one Codex file says; nothing when it says nothing of what the agent may do. */
export function readCodex(document: Document): readonly CodexFacts[] {
	const file = codexFile(document.uri);
	if (!file) return [];
	const gathering = new Gathering<Spec>(document);
	if (file.kind === 'rules') {
		const rulesBroken = readRules(gathering);
		return [{ ...factsOf(gathering, file), rulesBroken }];
	}
	if (file.kind === 'hooks') {
		const { root, problems } = readJson(document, { comments: false });
		gathering.problems.push(...problems);
		readHooks(gathering, valueAt(root, 'hooks'));
		return gathering.rules.length === 0 && problems.length === 0 ? [] : [factsOf(gathering, file)];
	}
	return readTable(gathering, file);
}

function readTable(gathering: Gathering<Spec>, file: CodexFile): readonly CodexFacts[] {
	const { root, problems } = readToml(gathering.document);
	gathering.problems.push(...problems);
	if (problems.length > 0) {
		gathering.problem({ start: 0, end: 1 }, 'Codex refuses to start with a configuration that does not parse.');
		return [factsOf(gathering, file)];
	}
	if (root?.type !== 'object') return [];
	if (file.kind === 'requirements') return [{ ...factsOf(gathering, file), limits: readRequirements(gathering, root) }];
	if (!root.entries.some(({ key }) => SPEAKS.has(String(key.value)))) return [];
	// Trust in projects stands in the user's own file, which a repository of settings may hold.
	const project = file.project && !entryOf(root, 'projects');
	const head = readConfig(gathering, root, project);
	const servers = readServers(gathering, root);
	return [{ ...factsOf(gathering, file, entryOf(root, 'name')?.value), servers, head: file.kind === 'role' ? undefined : head }];
}

function factsOf(gathering: Gathering<Spec>, file: CodexFile, name?: TreeNode): CodexFacts {
	const { agent, title, kind } = file;
	const facts = gathering.facts({ format: 'codex', agent, title, scope: kind }, name);
	const stopped = gathering.problems.some(({ message }) => message.includes('refuses to start'));
	return { ...facts, rules: gathering.rules, servers: [], rulesBroken: false, stopped, limits: undefined, head: undefined };
}
