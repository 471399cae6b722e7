import type { Lock, LockedGrant } from '../read/lock.ts';
import type { Place } from '../text/document.ts';
import { type Coverage, coverageOf, keyOf } from './coverage.ts';
import { type Model, VERDICTS } from './model.ts';

/** One thing that no longer is as it was signed. */
export interface Drift {
	readonly message: string;
	readonly place: Place;
	/** Where the lock says how it was. */
	readonly signed: Place;
}

/** What has changed since the lock was signed, and makes things worse or different. What became safer is not drift. */
export function driftOf(model: Model, lock: Lock): readonly Drift[] {
	const today = coverageOf(model);
	return [...clauseDrift(model, lock, today), ...grantDrift(lock, today)];
}

function clauseDrift(model: Model, lock: Lock, today: Coverage): readonly Drift[] {
	return lock.clauses.flatMap((signed): Drift[] => {
		const [uri = '', id = ''] = signed.id.split('#');
		const now = today.clauses.find((clause) => clause.id === signed.id);
		if (now?.hash === signed.hash) return [];
		const facts = model.contracts.flatMap(({ facts, stack }) => [facts, ...stack]).find((candidate) => candidate.uri === uri);
		const clause = facts?.clauses.find((candidate) => candidate.id === id);
		if (now)
			return [
				{
					message: `A clause has changed since it was signed. Then: "${signed.words}" Now: "${now.words}"`,
					place: now.place,
					signed: signed.place,
				},
			];
		if (facts && clause) {
			const text = model.documents.get(uri)?.text.slice(clause.start, clause.end).replace(/\s+/g, ' ').trim() ?? '';
			if (text === signed.words) return [];
			return [
				{
					message: `A clause has changed since it was signed. Then: "${signed.words}" Now: "${text}"`,
					place: clause.head,
					signed: signed.place,
				},
			];
		}
		const gone = facts ? `It is no longer in ${uri}` : `${uri} is gone`;
		return [
			{
				message: `A clause that was relied on has gone. ${gone}. It said: "${signed.words}"`,
				place: facts?.place ?? signed.place,
				signed: signed.place,
			},
		];
	});
}

function grantDrift(lock: Lock, today: Coverage): readonly Drift[] {
	const signed = new Map(lock.grants.map((grant) => [lockedKey(grant), grant]));
	const told = new Set<string>();
	return today.grants.flatMap(({ agent, judged }): Drift[] => {
		const { grant, environment, verdict } = judged;
		const before = signed.get(keyOf(agent, judged));
		const once = [agent, grant.rule.text, before ? before.verdict + verdict : 'new'].join('\n');
		if (told.has(once)) return [];
		const what = `${grant.act}${environment === 'unknown' ? '' : ` in ${environment}`}`;
		if (!before) {
			told.add(once);
			const message = `A permission was not there when this was signed: \`${grant.rule.text}\` opens ${what} (${verdict}).`;
			return [{ message, place: grant.rule.place, signed: anyPlace(lock, agent, grant.rule.place) }];
		}
		const bolder = before.decision === 'ask' && grant.decision === 'allow';
		if (!bolder && VERDICTS.indexOf(verdict) >= (VERDICTS as readonly string[]).indexOf(before.verdict)) return [];
		told.add(once);
		const message = bolder
			? `\`${grant.rule.text}\` asked first when this was signed, and now allows ${what}.`
			: `\`${grant.rule.text}\` was ${before.verdict} for ${what} when this was signed, and now is ${verdict}.`;
		return [{ message, place: grant.rule.place, signed: before.place }];
	});
}

function lockedKey(grant: LockedGrant): string {
	return [grant.agent, grant.act, grant.environment, grant.rule].join('\n');
}

/** Where the lock speaks of the agent, else where the rule stands. */
function anyPlace(lock: Lock, agent: string, otherwise: Place): Place {
	return lock.grants.find((grant) => grant.agent === agent)?.place ?? otherwise;
}
