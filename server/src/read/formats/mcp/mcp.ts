import type { Call } from '../../../acts/call.ts';
import type { AgentFormat, Decision, Policy } from '../../agent.ts';
import { GLOBS, type McpFacts, type McpRule, readMcp } from './read.ts';
import { restrictMcp } from './restrict.ts';
import { type Server, serverCalls, withheld } from './server.ts';

interface McpPolicy extends Policy {
	readonly rules: readonly McpRule[];
	readonly servers: readonly Server[];
}

/** Files that name MCP servers for one client or another. The client gates their tools, unless the file approves some. */
export const format: AgentFormat = {
	id: 'mcp',
	title: 'MCP servers',
	docs: 'https://modelcontextprotocol.io/docs/develop/connect-local-servers',
	files: GLOBS,
	read: readMcp,
	merge: (facts) => (facts as readonly McpFacts[]).map((each): McpPolicy => ({ ...each, uris: [each.place.uri] })),
	decide: (policy, call, run) => {
		const decided = decideMcp(policy as McpPolicy, call);
		if (decided.decision !== 'ask' || run.attended) return decided;
		return { ...decided, decision: 'deny', why: `${decided.why} Without a person to ask, it is refused.` };
	},
	restrict: (rule, to, document) => restrictMcp(rule as McpRule, to, document),
	*exemplars(rule, probes) {
		const { spec } = rule as McpRule;
		yield* serverCalls(spec.server, spec.kind === 'tool' ? spec.tool : undefined, probes);
	},
};

function decideMcp(policy: McpPolicy, call: Call): Decision {
	if (call.kind !== 'mcp') return { decision: 'deny', rule: null, why: 'A file of servers gives no other tool.' };
	const server = policy.servers.find(({ name }) => name === call.server);
	if (!server) return { decision: 'deny', rule: null, why: 'No server of this name stands in the file.' };
	const own = policy.rules.filter(({ spec, inert }) => spec.server.name === call.server && inert === undefined);
	const whole = own.find(({ spec }) => spec.kind === 'server');
	if (whole?.effect === 'deny') return { decision: 'deny', rule: whole, why: 'The server is disabled.' };
	const named = own.filter(({ spec }) => spec.kind === 'tool' && (spec.tool === '*' || spec.tool === call.tool));
	const off = named.find(({ effect }) => effect === 'deny');
	if (off) return { decision: 'deny', rule: off, why: 'The tool is disabled.' };
	if (withheld(server, call)) {
		return { decision: 'deny', rule: null, why: `The server only reads (\`${server.readOnlyBy}\`).` };
	}
	const approved = named.find(({ effect }) => effect === 'allow');
	if (approved) return { decision: 'allow', rule: approved, why: 'The tool is approved beforehand and runs unasked.' };
	return { decision: 'ask', rule: whole ?? null, why: 'The client asks before a tool that nothing approves.' };
}
