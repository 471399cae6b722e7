import type { Call, CloudCall } from '../../../acts/call.ts';
import type { Decision } from '../../agent.ts';
import { matchesGlob } from '../../patterns/glob.ts';
import { actionOfAwsCommand } from './aws-calls.ts';
import type { IamPolicy, IamRule, Statement } from './types.ts';

/** An explicit deny beats every allow, and what nothing allows is denied. IAM never asks. */
export function decideIam(policy: IamPolicy, call: Call): Decision {
	const action = call.kind === 'cloud' ? call : call.kind === 'shell' ? actionOfAwsCommand(call) : undefined;
	if (!action) return { decision: 'deny', rule: null, why: 'A role calls the AWS API; it has no tool for this.' };
	const rules = policy.rules.filter((rule) => rule.inert === undefined && names(rule, action));
	const denied = rules.find((rule) => rule.effect === 'deny' && certainlyCovers(rule.statement, action));
	if (denied) return { decision: 'deny', rule: denied, why: 'An explicit deny beats every allow.' };
	const allowed = rules.find((rule) => rule.effect === 'allow' && mayCover(rule.statement, action));
	if (allowed)
		return {
			decision: 'allow',
			rule: allowed,
			why: allowed.statement.conditional ? 'Allowed while the condition holds.' : 'Allowed, and nothing denies it.',
		};
	return { decision: 'deny', rule: null, why: 'What no statement allows is denied.' };
}

/** Action names are case-insensitive; `*` is any run and `?` one character. `NotAction` is everything else. */
export function names(rule: IamRule, call: CloudCall): boolean {
	const name = `${call.service}:${call.action}`;
	if (!rule.negated) return matchesAction(rule.pattern, name);
	return (
		rule.pattern === rule.statement.notActions[0] && !rule.statement.notActions.some((pattern) => matchesAction(pattern, name))
	);
}

function matchesAction(pattern: string, name: string): boolean {
	return pattern === '*' || matchesGlob(pattern, name, { question: true, ignoreCase: true });
}

/** A deny that holds on some condition, or for resources that the call does not name, does not close the act. */
function certainlyCovers(statement: Statement, call: CloudCall): boolean {
	if (statement.conditional) return false;
	const { resource } = call;
	if (resource === undefined)
		return statement.notResources.length === 0 && (statement.resources.length === 0 || statement.resources.includes('*'));
	if (statement.notResources.length > 0) return !statement.notResources.some((pattern) => matchesResource(pattern, resource));
	return statement.resources.length === 0 || statement.resources.some((pattern) => matchesResource(pattern, resource));
}

/** An allow may cover a call whose resource is not named, and one whose condition may hold. */
function mayCover(statement: Statement, call: CloudCall): boolean {
	const { resource } = call;
	if (resource === undefined) return true;
	if (statement.notResources.length > 0) return !statement.notResources.some((pattern) => matchesResource(pattern, resource));
	return statement.resources.length === 0 || statement.resources.some((pattern) => matchesResource(pattern, resource));
}

/** A variable in a policy stands for something that only AWS knows. */
function matchesResource(pattern: string, resource: string): boolean {
	return matchesGlob(pattern.replace(/\$\{[^}]*\}/g, '*'), resource, { question: true });
}
