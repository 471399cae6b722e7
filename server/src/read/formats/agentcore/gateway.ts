import type { Span } from '../../../text/document.ts';
import { entryOf, stringOf, type TreeNode } from '../../../text/node.ts';
import type { Reader } from '../../patterns/reader.ts';
import { property } from '../../patterns/template.ts';
import { nameOf, toolCalls } from './tools.ts';
import type { Tool } from './types.ts';

/** A gateway as a template, Terraform or `agentcore.json` describes it. */
export interface Gateway {
	readonly name: string;
	readonly at: Span;
	readonly body: TreeNode | undefined;
	readonly tools: readonly Tool[];
}

/** Whether a gateway's policies are enforced, only logged, or there are none. */
export type Enforcement = 'enforced' | 'logged' | 'none';

/**
 * Reads what a gateway enforces. Without a policy engine, and with one that only logs, every tool may be called by
 * whoever may call the gateway.
 */
export function readGateway(reader: Reader, { name, at, body, tools }: Gateway): Enforcement {
	const engine = property(body, 'PolicyEngineConfiguration');
	const scope = {
		covers: (call: Parameters<typeof nameOf>[0]) => nameOf(call) !== undefined,
		tries: () => toolCalls(tools, name),
	};
	readAuthorizer(reader, name, at, body);
	if (!engine || engine.type === 'null') {
		reader.rule(at, `no policy engine on ${name}`, 'allow', scope, { implicit: true, bound: [name] });
		return 'none';
	}
	const mode = entryOf(engine, 'Mode') ?? entryOf(engine, 'mode');
	if (stringOf(mode?.value) === 'ENFORCE') return 'enforced';
	const logs = stringOf(mode?.value) === 'LOG_ONLY';
	const open = { bound: [name], ...(mode ? { narrow: reader.instead(mode.value, { deny: 'ENFORCE' }) } : { implicit: true }) };
	reader.rule(
		mode ?? engine,
		mode ? `Mode: ${stringOf(mode.value) ?? ''}` : `no mode on ${name}'s policy engine`,
		'allow',
		scope,
		open,
	);
	if (mode && !logs) reader.problem(mode, 'Whether the policy engine enforces its policies is not known here.');
	if (mode && logs) reader.prove('logging', true, 'the policy engine logs what it would decide', mode);
	return 'logged';
}

/** `NONE` lets anybody in, so that nobody can be named for a call. */
function readAuthorizer(reader: Reader, name: string, at: Span, body: TreeNode | undefined): void {
	const entry = ['AuthorizerType', 'authorizerType', 'authorizer_type']
		.map((key) => entryOf(body, key))
		.find((each) => each !== undefined);
	const value = stringOf(entry?.value);
	if (entry && value === 'NONE') {
		reader.prove('attribution', false, `\`${name}\` does not know who calls it (\`${String(entry.key.value)}: NONE\`)`, entry);
		reader.prove('unattended', true, `anybody may call \`${name}\``, entry);
	} else if (!entry && reader.document.uri.endsWith('agentcore.json')) {
		reader.prove('attribution', false, `\`${name}\` does not know who calls it (no \`authorizerType\` is \`NONE\`)`, at);
		reader.prove('unattended', true, `anybody may call \`${name}\``, at);
	} else if (entry && value !== undefined)
		reader.prove('attribution', true, `callers of \`${name}\` are known by ${value}`, entry);
}
