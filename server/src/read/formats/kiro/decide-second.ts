import type { Call, CloudCall } from '../../../acts/call.ts';
import type { Decision } from '../../agent.ts';
import { alwaysAsked, isReadOnlyPipe } from '../../patterns/amazon-shell.ts';
import { gitignoreMatcher, normalPath } from '../../patterns/paths.ts';
import { rustRegex } from '../../patterns/rust-regex.ts';
import { decideMcp } from './decide-mcp.ts';
import { live } from './live.ts';
import { AWS, FETCH, READ, SHELL, seesTool, type ToolNames, trustsTool, WRITE } from './tools.ts';
import type { KiroPolicy, KiroRule } from './types.ts';

/** The second generation, as the source of Amazon Q's command line shows it. */
export function decideSecond(policy: KiroPolicy, call: Call): Decision {
	const names = { shell: SHELL, edit: WRITE, read: READ, cloud: AWS, fetch: FETCH, tool: [], mcp: [] }[call.kind];
	if (call.kind === 'mcp') return decideMcp(policy, call);
	if (call.kind === 'tool') return decideTool(policy, call.name);
	if (!seesTool(policy.tools, names)) return { decision: 'deny', rule: null, why: `The agent's \`tools\` lack \`${names[0]}\`.` };
	if (call.kind === 'shell') return decideShell(policy, call.command);
	if (call.kind === 'cloud') return decideAws(policy, call);
	if (call.kind === 'fetch') return decideFetch(policy, call.url);
	return decidePath(policy, call.kind === 'edit' ? 'write' : 'read', call.path);
}

/** Denied patterns, then a trusted tool, then what is always asked for, then the allowed patterns. */
function decideShell(policy: KiroPolicy, command: string): Decision {
	if (policy.shellSettingsBroken) return ask("The shell tool's settings do not parse, so Kiro asks.");
	const commands = live(policy, 'command');
	for (const rule of commands.filter(({ effect }) => effect === 'deny')) {
		const matches = rustRegex(rule.spec.pattern, 'whole-ungrouped');
		if (!matches) return { decision: 'deny', rule, why: 'An expression that Kiro cannot compile denies every command.' };
		if (matches(command)) return { decision: 'deny', rule, why: 'A denied pattern is looked at before anything else.' };
	}
	const trusted = trustedBy(policy, SHELL);
	if (trusted)
		return { decision: 'allow', rule: trusted, why: 'A tool in `allowedTools` runs whatever the allowed commands say.' };
	const refusal = live(policy, 'deny-by-default')[0];
	const otherwise = (why: string): Decision => (refusal ? { decision: 'deny', rule: refusal, why } : ask(why));
	const asked = alwaysAsked(command);
	if (asked !== undefined) return otherwise(`In Kiro's second generation ${asked}.`);
	for (const rule of commands.filter(({ effect }) => effect === 'allow')) {
		if (rustRegex(rule.spec.pattern, 'whole-ungrouped')?.(command))
			return { decision: 'allow', rule, why: 'An allowed pattern matches between its anchors.' };
	}
	const readOnly = live(policy, 'read-only').find(({ spec }) => spec.tool === 'shell');
	if (readOnly && isReadOnlyPipe(command)) return { decision: 'allow', rule: readOnly, why: 'Every part only reads.' };
	return otherwise('No allowed pattern matches.');
}

/** Denied services, then a trusted tool or an allowed service with all its operations, then those that read. */
function decideAws(policy: KiroPolicy, call: CloudCall): Decision {
	const services = live(policy, 'service').filter(({ spec }) => serviceNames(call.service).includes(spec.service));
	const denied = services.find(({ effect }) => effect === 'deny');
	if (denied) return { decision: 'deny', rule: denied, why: 'A denied service comes first.' };
	const allowed = trustedBy(policy, AWS) ?? services.find(({ effect }) => effect === 'allow');
	if (allowed) return { decision: 'allow', rule: allowed, why: 'An allowed service runs every operation unasked.' };
	const readOnly = live(policy, 'read-only').find(({ spec }) => spec.tool === 'aws');
	if (readOnly && /^(?:Get|Describe|List|Ls|Search|BatchGet)/.test(call.action)) {
		return {
			decision: 'allow',
			rule: readOnly,
			why: 'Operations whose name begins with get, list or describe count as reading.',
		};
	}
	return ask('The AWS tool is not trusted for this.');
}

/** The command line's names of a service where they differ from IAM's. */
function serviceNames(service: string): readonly string[] {
	const others: Readonly<Record<string, readonly string[]>> = {
		s3: ['s3api'],
		states: ['stepfunctions'],
		elasticloadbalancing: ['elbv2', 'elb'],
		ses: ['sesv2'],
		es: ['opensearch'],
		'cognito-idp': ['cognito-idp'],
		events: ['eventbridge'],
	};
	return [service, ...(others[service] ?? [])];
}

function decideFetch(policy: KiroPolicy, url: string): Decision {
	const rules = live(policy, 'url').filter(({ spec }) => rustRegex(spec.pattern, 'anywhere')?.(url));
	const blocked = rules.find(({ effect }) => effect === 'deny');
	if (blocked) return { decision: 'deny', rule: blocked, why: 'Blocked addresses come first.' };
	const allowed = trustedBy(policy, FETCH) ?? rules[0];
	return allowed ? { decision: 'allow', rule: allowed, why: 'The address is trusted.' } : ask('The address is not trusted.');
}

/** Denied paths, then a trusted tool or an allowed path; reading in the working directory needs no rule. */
function decidePath(policy: KiroPolicy, tool: 'read' | 'write', path: string): Decision {
	const rules = live(policy, 'path').filter(({ spec }) => spec.tool === tool && gitignoreMatcher(spec.pattern)(path));
	const denied = rules.find(({ effect }) => effect === 'deny');
	if (denied) return { decision: 'deny', rule: denied, why: 'Denied paths come first.' };
	const allowed = trustedBy(policy, tool === 'write' ? WRITE : READ) ?? rules[0];
	if (allowed) return { decision: 'allow', rule: allowed, why: 'The tool or the path is trusted.' };
	const outside = /^(?:\/|~|\.\.(?:\/|$))/.test(normalPath(path));
	if (tool === 'read' && !outside) return { decision: 'allow', rule: null, why: 'Kiro reads in the working directory unasked.' };
	return ask('The path is not trusted.');
}

function decideTool(policy: KiroPolicy, name: string): Decision {
	const trusted = trustedBy(policy, [name]) ?? (name === 'subagent' ? live(policy, 'subagent')[0] : undefined);
	return trusted ? { decision: 'allow', rule: trusted, why: 'The tool is trusted.' } : ask('The tool is not trusted.');
}

function trustedBy(policy: KiroPolicy, names: ToolNames): KiroRule | undefined {
	return live(policy, 'tool').find(({ spec }) => trustsTool(spec.pattern, names));
}

function ask(why: string): Decision {
	return { decision: 'ask', rule: null, why };
}
