import type { AgentFormat } from '../../agent.ts';
import { TEMPLATES } from '../../patterns/template.ts';
import { decideIam } from './decide.ts';
import { exemplarsOfIam } from './exemplars.ts';
import { readIam } from './read.ts';
import { restrictIam } from './restrict.ts';
import type { IamFacts, IamPolicy, IamRule } from './types.ts';

/** AWS IAM policies as JSON, in templates and in Terraform: what a role that an agent runs under may do. */
export const format: AgentFormat = {
	id: 'iam',
	title: 'AWS IAM',
	docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies.html',
	files: [
		...TEMPLATES,
		'**/*.tf',
		...[
			'**/*polic*.json',
			'**/*Polic*.json',
			'**/*polic*/**/*.json',
			'**/iam*.json',
			'**/*-iam-*.json',
			'**/*iam*/**/*.json',
			'**/*IAM*.json',
		],
		...[
			'**/*role*.json',
			'**/*Role*.json',
			'**/*role*/**/*.json',
			'**/*trust*.json',
			'**/*permission*.json',
			'**/*boundary*.json',
			'**/*agent*.json',
		],
	],
	read: readIam,
	merge: (facts) => mergeIam(facts as readonly IamFacts[]),
	decide: (policy, call) => decideIam(policy as IamPolicy, call),
	exemplars: (rule, probes) => exemplarsOfIam(rule as IamRule, probes),
	restrict: (rule, to, document) => restrictIam(rule as IamRule, to, document),
};

/** All documents of a role lie together; one of them showing that an agent runs under it is enough. */
function mergeIam(facts: readonly IamFacts[]): readonly IamPolicy[] {
	const own = facts.find(({ rules }) => rules.length > 0) ?? facts[0];
	if (!own) return [];
	const listed = facts.some((each) => each.listed === undefined) ? undefined : own.listed;
	const policy: IamPolicy = {
		format: 'iam',
		agent: own.agent,
		title: own.title,
		place: own.place,
		rules: facts.flatMap(({ rules }) => rules),
		evidence: facts.flatMap(({ evidence }) => evidence),
		uris: facts.map(({ place }) => place.uri),
		...(listed === undefined ? {} : { listed }),
	};
	return [policy];
}
