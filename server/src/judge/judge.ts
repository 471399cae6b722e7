import type { Model } from '../model/model.ts';
import type { Place } from '../text/document.ts';
import type { Finding } from './rule.ts';
import { RULES } from './rules/index.ts';
import { shardOf } from './shard.ts';
import { suppressed } from './suppress.ts';

/** Every finding of every rule that is not off, by place, or those of one shard: the same model gives the same list. */
export function findingsOf(model: Model): readonly Finding[] {
	const { shard } = model.settings;
	const findings: Finding[] = [];
	for (const rule of RULES) {
		const level = model.settings.levels[rule.id];
		if (level === 'off') continue;
		for (const complaint of shard ? shardOf(rule, model, shard) : rule.judge(model)) {
			findings.push({
				acts: [],
				related: [],
				subject: {},
				...complaint,
				place: visiblePlace(complaint.place, model),
				rule: rule.id,
				level: level ?? complaint.level ?? rule.level,
			});
		}
	}
	const sorted = findings.sort(byPlace);
	return model.settings.noSuppressions ? sorted : sorted.map((finding) => suppressed(finding, model));
}

/** Where a place has no width, its line: what cannot be seen is not looked at. */
function visiblePlace(place: Place, model: Model): Place {
	const text = model.documents.get(place.uri)?.text ?? '';
	if (place.end > place.start || text.length === 0) return place;
	const start = Math.min(place.start, text.length - 1);
	const line = /^[^\r\n]*/.exec(text.slice(start, start + 200))?.[0].length ?? 0;
	return { ...place, start, end: start + Math.max(1, line) };
}

function byPlace(a: Finding, b: Finding): number {
	if (a.place.uri !== b.place.uri) return a.place.uri < b.place.uri ? -1 : 1;
	return a.place.start - b.place.start || a.place.end - b.place.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
