import type { Call } from '../../../acts/call.ts';
import type { Decision } from '../../agent.ts';
import type { CoveringPolicy } from '../../patterns/covering.ts';
import { plainFormat } from '../../patterns/plain-format.ts';
import { TEMPLATES } from '../../patterns/template.ts';
import { readBedrock } from './read.ts';

/** Agents of Amazon Bedrock: their action groups in templates and Terraform, and the OpenAPI schemas behind them. */
export const format = plainFormat({
	id: 'bedrock',
	title: 'Amazon Bedrock Agents',
	docs: 'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-userconfirmation.html',
	files: [...TEMPLATES, '**/*.tf', '**/*{openapi,OpenAPI,OpenApi,schema,Schema,api,action,Action,function,Function}*.json'],
	read: readBedrock,
	decide: decideBedrock,
});

/** An action runs when some enabled group offers it; the user is asked only where every group that offers it asks. */
function decideBedrock(policy: CoveringPolicy, call: Call): Decision {
	const offering = policy.rules.filter((rule) => rule.inert === undefined && rule.covers(call));
	const rule = offering.find(({ effect }) => effect === 'allow') ?? offering[0];
	if (!rule) return { decision: 'deny', rule: null, why: 'No enabled action group offers this.' };
	const why = rule.effect === 'ask' ? 'The end user is asked to confirm.' : 'Nothing asks before the action is invoked.';
	return { decision: rule.effect, rule, why };
}
