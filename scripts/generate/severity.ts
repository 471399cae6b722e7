import type { Reversibility } from '../../server/src/acts/act.ts';
import { levelOf } from '../../server/src/judge/complaints.ts';
import { RULES } from '../../server/src/judge/rules/index.ts';
import { type Judged, VERDICTS, type Verdict } from '../../server/src/model/model.ts';
import type { Generator } from '../generate.ts';

const DECISIONS = ['allow', 'ask'] as const;
const REVERSIBILITIES = ['none', 'with-effort', 'reversible'] as const satisfies readonly Reversibility[];
const COMPLAINED_OF = VERDICTS.slice(0, 4);

/** The page on how serious a finding is, from the function that decides it and each rule's own level. */
const generator: Generator = async () => ({ 'docs/severity.md': page() });

export default generator;

function page(): string {
	return [
		'<!-- Generated from the rules by `npm run generate`. -->',
		'# How serious a finding is',
		'',
		'## A permission that the contract does not cover',
		'',
		'The verdict says what the contract thinks of it, the decision whether a person is asked first, the act whether it can be undone. A verdict of `conditional` or `covered` is no finding.',
		'',
		'| Verdict | Decision | Can it be undone? | In production | Elsewhere, or not known |',
		'|---|---|---|---|---|',
		...COMPLAINED_OF.flatMap((verdict) => DECISIONS.flatMap((decision) => rows(verdict, decision))),
		'',
		'Whatever the verdict short of `conflict`, three things that are allowed are notes: running code that nobody has read yet, an edit of a file, and a secret that is read and not sent anywhere.',
		'A finding takes its level from the worst act that its rule opens. `not-mentioned` is a finding only where nobody is asked.',
		'',
		'## Every rule',
		'',
		'The level is the usual one; a rule that judges permissions takes it from the table above.',
		'',
		'| Rule | Level | Says |',
		'|---|---|---|',
		...[...RULES]
			.sort((a, b) => (a.id < b.id ? -1 : 1))
			.map(({ id, level, title }) => `| [${id}](../test-fixtures/rules/${id}.md) | ${level} | ${title} |`),
		'',
		'`rules:` in `clauseline.yaml`, or `clauseline.levels` in the editor, sets the level of a rule, or turns it `off`; then the tables no longer count for it.',
		'',
	].join('\n');
}

function rows(verdict: Verdict, decision: 'allow' | 'ask'): readonly string[] {
	if (verdict === 'not-mentioned' && decision === 'ask') return [];
	const levels = (reversibility: Reversibility) =>
		(['production', 'unknown'] as const).map((environment) => levelOf(sample(verdict, decision, reversibility, environment)));
	return REVERSIBILITIES.map((reversibility) => {
		const said = { none: 'no', 'with-effort': 'with effort', reversible: 'yes' }[reversibility];
		return `| \`${verdict}\` | ${decision} | ${said} | ${levels(reversibility).join(' | ')} |`;
	});
}

/** A permission of which only what the level depends on matters. */
function sample(verdict: Verdict, decision: 'allow' | 'ask', reversibility: Reversibility, environment: string): Judged {
	const place = { uri: '', start: 0, end: 0 };
	const rule = { text: '', effect: decision, place } as unknown as Judged['grant']['rule'];
	const witness = { kind: 'shell', command: 'rm -r data' } as const;
	const grant = {
		act: 'data-deletion',
		environment,
		decision,
		rule,
		witness,
		why: '',
		reversibility,
	} as unknown as Judged['grant'];
	return { grant, environment, verdict, answer: 'silent', norms: [], conditions: [], because: '' };
}
