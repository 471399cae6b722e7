/** The file and the page that a new format of permission file starts from, by path. */
export function formatFiles(id: string): Readonly<Record<string, string>> {
	return {
		[`server/src/read/formats/${id}.ts`]: `import type { Document } from '../../text/document.ts';
import { placeIn } from '../../text/document.ts';
import { readJson } from '../../text/json.ts';
import { itemsOf, stringOf, valueAt } from '../../text/node.ts';
import type { AgentFacts, AgentFormat, Policy, Rule } from '../agent.ts';

/** One sentence on what the file is and who reads it. */
export const format: AgentFormat = {
	id: '${id}',
	title: '${titleOf(id)}',
	docs: 'https://example.com/the-vendors-page',
	files: ['**/.${id}/permissions.json'],
	read,
	merge: (facts) => facts.map((fact): Policy => ({ ...fact, uris: [fact.place.uri] })),
	decide: ({ rules }, call) => {
		// State the vendor's precedence here: deny before ask before allow, or the last match, or the first.
		const rule = call.kind === 'shell' ? rules.find(({ text }) => text === call.command) : undefined;
		return rule
			? { decision: rule.effect, rule, why: 'The first rule that equals the command decides.' }
			: { decision: 'ask', rule: null, why: 'What no rule names is asked for.' };
	},
	exemplars: (rule) => [{ kind: 'shell', command: rule.text }],
};

function read(document: Document): readonly AgentFacts[] {
	const { root, problems } = readJson(document, { comments: false });
	const rules = itemsOf(valueAt(root, 'allow')).flatMap((node): Rule[] => {
		const text = stringOf(node);
		return text === undefined ? [] : [{ place: placeIn(document, node.start, node.end), text, effect: 'allow' }];
	});
	const place = placeIn(document, 0, 1);
	const agent = document.uri.split('/').slice(0, -1).join('/');
	return [{ format: '${id}', agent, title: '${titleOf(id)}', scope: 'project', place, rules, evidence: [], problems }];
}
`,
		[`test-fixtures/agents/${id}.md`]: `# ${titleOf(id)}

What the file is, who reads it, and where the vendor describes it. Every sentence of semantics that the reader relies on has a case below.

## A rule allows what it names

\`\`\`json .${id}/permissions.json
{
  "allow": ["rm -rf build"]
}
\`\`\`
`,
	};
}

function titleOf(id: string): string {
	return id
		.split('-')
		.map((word) => word.charAt(0).toUpperCase() + word.slice(1))
		.join(' ');
}
