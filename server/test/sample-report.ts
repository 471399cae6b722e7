import type { Report, ReportFinding } from '../src/report/report.ts';
import type { Range } from '../src/text/document.ts';

/** A range on one line, zero-based. */
export function on(line: number, from: number, to: number): Range {
	return { start: { line, character: from }, end: { line, character: to } };
}

const none = { state: 'absent', clauses: [] } as const;

/** A report that says nothing: no documents, no findings. */
export const EMPTY: Report = {
	version: 1,
	tool: { name: 'clauseline', version: '0.1.0' },
	contracts: [],
	norms: [],
	grants: [],
	findings: [],
	problems: [],
	summary: { files: 0, agents: 0, grants: 0, findings: 0, byVerdict: {}, byRule: {} },
};

const uncovered: ReportFinding = {
	rule: 'uncovered-act',
	level: 'error',
	message: '`Bash(aws:*)` lets Claude Code delete infrastructure; no clause of MSA.md lets an agent do so.',
	uri: '.claude/settings.json',
	range: on(1, 2, 15),
	agent: '.claude#claude-code',
	acts: [
		{
			act: 'delete-infrastructure',
			environment: 'production',
			witness: 'aws cloudformation delete-stack --stack-name prod',
			verdict: 'not-mentioned',
		},
		{ act: 'delete-data', environment: 'unknown', witness: 'aws s3 rb s3://b --force', verdict: 'not-mentioned' },
	],
	act: 'delete-infrastructure',
	witness: 'aws cloudformation delete-stack --stack-name prod',
	verdict: 'not-mentioned',
	related: [{ message: 'The contract ends its list of permissions here.', uri: 'MSA.md', range: on(3, 0, 4) }],
	fixes: [{ title: 'Insert a deletion clause after §4.1 of MSA.md', safety: 'review' }],
};

/** One of everything, with a hostile file name and words that try to be markup. */
export const FULL: Report = {
	...EMPTY,
	contracts: [
		{
			uri: 'MSA.md',
			title: 'Services | Agreement',
			governs: ['.claude#claude-code'],
			pillars: {
				boundary: { state: 'present', clauses: ['4'] },
				logging: { state: 'weak', clauses: ['5'] },
				liability: none,
				attribution: none,
			},
		},
	],
	norms: [
		{
			uri: 'MSA.md',
			range: on(3, 0, 30),
			clause: '4',
			modality: 'permit',
			actor: 'agent',
			acts: ['config-change'],
			environments: ['staging'],
			conditions: ['with approval'],
			firmness: 'firm',
			parts: {
				actor: { text: 'The Agent', range: on(3, 0, 9) },
				modality: null,
				acts: [{ text: 'change', range: on(3, 14, 20) }],
				environments: [],
				conditions: [],
			},
		},
	],
	grants: [
		{
			agent: '.claude#claude-code',
			format: 'claude-code',
			uri: '.claude/settings.json',
			range: on(1, 2, 15),
			text: 'Bash(aws:*)',
			act: 'delete-infrastructure',
			environment: 'production',
			decision: 'allow',
			witness: 'aws cloudformation delete-stack --stack-name prod',
			verdict: 'not-mentioned',
			pillars: { boundary: 'not-mentioned', logging: 'conditional', liability: 'not-mentioned', attribution: 'not-mentioned' },
			conditions: [{ text: 'with approval', uri: 'MSA.md', range: on(3, 0, 9), evidence: null }],
			clauses: [{ uri: 'MSA.md', id: '4', range: on(3, 0, 30) }],
		},
	],
	findings: [
		{
			rule: 'missing-pillar',
			level: 'note',
			message: 'Nothing here says who pays <img src=x> [link](http://evil.example) *when* an agent errs.',
			uri: 'MSA.md',
			range: on(0, 0, 1),
			related: [],
			fixes: [],
		},
		uncovered,
		{
			...uncovered,
			rule: 'unattended-mode',
			level: 'warning',
			suppressed: { reason: 'Only on the build machine', by: 'Ops', until: '2027-01-31' },
		},
	],
	problems: [{ message: 'not UTF-8', uri: 'odd\u001b[2J\nname.md', range: on(0, 0, 0) }],
	summary: {
		files: 3,
		agents: 1,
		grants: 1,
		findings: 3,
		byVerdict: { 'not-mentioned': 1 },
		byRule: { 'missing-pillar': 1, 'unattended-mode': 1, 'uncovered-act': 1 },
	},
};

/** The texts that the findings of {@link FULL} are about. */
export const SOURCES: ReadonlyMap<string, string> = new Map([
	['.claude/settings.json', '{"permissions":{"allow":[\r\n  "Bash(aws:*)"\r\n]}}'],
	['MSA.md', '# Services | Agreement\n'],
]);
