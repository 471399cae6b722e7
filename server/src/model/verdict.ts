import type { ActId } from '../acts/act.ts';
import type { Environment } from '../acts/call.ts';
import type { Policy, Rule } from '../read/agent.ts';
import type { Condition } from '../read/contract.ts';
import type { Place } from '../text/document.ts';
import { type Answered, answer } from './answer.ts';
import type { Answer, Contract, Grant, HeldCondition, Judged, Verdict } from './model.ts';

/**
 * Holds a grant against the contract in one environment: the table of the design, section 7.
 * The answer is memoised by contract and shape, so one clause edited asks at most as many as there are shapes.
 */
export function judge(grant: Grant, environment: Environment, contract: Contract): Judged {
	const answered = answerOnce(contract, grant.act, environment);
	const conditions = answered.conditions.map((condition) => ({ condition, evidence: evidenceFor(condition, grant) }));
	const verdict = inForce(contract, verdictOf(grant.decision, answered.answer, conditions));
	return { grant, environment, verdict, answer: answered.answer, norms: answered.norms, conditions, because: because(answered) };
}

/** How a decision meets what the norms say. */
export function verdictOf(decision: 'allow' | 'ask', said: Answer, conditions: readonly HeldCondition[]): Verdict {
	if (said === 'prohibits') return 'conflict';
	if (said === 'silent') return 'not-mentioned';
	if (said === 'unresolved' || said === 'ambiguous') return said;
	if (said === 'permits-with-approval' && decision === 'allow') return 'conflict';
	return conditions.every((held) => held.evidence !== null) ? 'covered' : 'conditional';
}

function inForce(contract: Contract, verdict: Verdict): Verdict {
	return verdict === 'covered' && contract.notInForce ? 'conditional' : verdict;
}

const answers = new WeakMap<Contract, Map<string, Answered>>();

function answerOnce(contract: Contract, act: ActId, environment: Environment): Answered {
	const known = answers.get(contract) ?? new Map<string, Answered>();
	answers.set(contract, known);
	const key = `${act} ${environment}`;
	const before = known.get(key);
	if (before) return before;
	const fresh = answer(contract, act, environment);
	known.set(key, fresh);
	return fresh;
}

/** Where the configuration shows that a condition is met, or null. Only what is certain counts. */
function evidenceFor(condition: Condition, grant: Grant): Place | null {
	if (condition.kind === 'approval') return approvalEvidence(condition, grant.policy, grant.rule, grant.decision);
	if (condition.kind === 'log') {
		return grant.policy.evidence.find((item) => item.kind === 'logging' && item.on)?.place ?? null;
	}
	return null;
}

/**
 * A rule that asks shows that the person at the keyboard approves. It shows no client, no named role and no second
 * person, so it answers only a clause that is content with any one human.
 */
function approvalEvidence(condition: Condition, policy: Policy, rule: Rule, decision: 'allow' | 'ask'): Place | null {
	if (decision !== 'ask' || condition.weak || (condition.quorum ?? 1) > 1) return null;
	const approver = condition.approver?.toLowerCase() ?? '';
	if (/^(an?y? )?(human|person|operator|individual|natural person|human operator|user)?$/.test(approver.trim()))
		return rule.place;
	const named = policy.evidence.find(
		(item) => item.kind === 'approval' && item.on && item.by !== undefined && item.by.toLowerCase() === approver,
	);
	return named?.place ?? null;
}

function because(answered: Answered): string {
	const [norm] = answered.norms;
	if (!norm || answered.answer === 'silent') return '';
	return norm.doubt ?? norm.parts.modality?.text ?? '';
}
