import { plainFormat } from '../../patterns/plain-format.ts';
import { TEMPLATES } from '../../patterns/template.ts';
import { decideAgentcore } from './decide.ts';
import { readAgentcore } from './read.ts';
import type { GatewayPolicy } from './types.ts';

/** Amazon Bedrock AgentCore: gateways, what their policy engines enforce, and Cedar policies. */
export const format = plainFormat({
	id: 'agentcore',
	title: 'Amazon Bedrock AgentCore',
	docs: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/policy.html',
	files: [...TEMPLATES, '**/*.tf', '**/agentcore.json', '**/.bedrock_agentcore.yaml', '**/*.cedar'],
	shows: ['logging'],
	read: readAgentcore,
	decide: (policy, call) => decideAgentcore(policy as GatewayPolicy, call),
});
