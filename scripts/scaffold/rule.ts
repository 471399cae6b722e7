import manifest from '../../package.json' with { type: 'json' };

/** The file and the page that a new rule starts from, by path. */
export function ruleFiles(id: string): Readonly<Record<string, string>> {
	return {
		[`server/src/judge/rules/${id}.ts`]: `import type { Rule } from '../rule.ts';

export const rule: Rule = {
	id: '${id}',
	title: 'What it objects to, in a few plain words',
	level: 'warning',
	since: '${manifest.version}',
	*judge(model) {
		for (const { id, policy, contract } of model.agents) {
			// Leave out what is right; whatever reaches the end is a complaint.
			if (contract) continue;
			yield { place: policy.place, agent: id, message: \`\${policy.title} does what, and why it matters.\` };
		}
	},
};
`,
		[`test-fixtures/rules/${id}.md`]: `# ${id}

What the rule objects to, and whom it hurts when nobody looks.

**Level:** warning.

**What to do:** one sentence.

## It fires

\`\`\`json .claude/settings.json
{
^ ${id}: and why it matters
  "permissions": {
    "allow": ["Bash(rm -rf:*)"]
  }
}
\`\`\`

## It does not fire

\`\`\`json .claude/settings.json
{
  "permissions": {
    "allow": ["Bash(rm -rf:*)"]
  }
}
\`\`\`

\`\`\`markdown MSA.md
# Master Services Agreement
\`\`\`
`,
	};
}
