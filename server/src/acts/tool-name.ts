import type { ActId, Reversibility } from './act.ts';
import type { Consequence } from './call.ts';
import { wordsOfName } from './naming/words.ts';

const READ =
	/^(get|gets|list|lists|search|find|read|fetch|describe|show|view|query|lookup|check|count|browse|inspect|explain|analyze|validate|status|help|whoami|calculate|compute|summarize|compare|preview|estimate|test|ping|health|info)$/;

const VERBS: ReadonlyArray<readonly [RegExp, ActId, Reversibility]> = [
	[/^(delete|drop|purge|erase|wipe|truncate|remove|clear|flush|destroy|reset|overwrite)$/, 'delete-data', 'none'],
	[/^(terminate|teardown|decommission|recreate|rebuild|replace)$/, 'delete-infrastructure', 'none'],
	[/^(stop|shutdown|suspend|kill|halt|disable|restart|reboot|cancel)$/, 'stop-service', 'reversible'],
	[/^(grant|revoke|invite|impersonate)$/, 'identity-access', 'with-effort'],
	[/^(refund|pay|charge|transfer|purchase|buy|order|payout|withdraw)$/, 'money', 'with-effort'],
	[/^(send|email|notify|message|reply|sms|call|post)$/, 'external-communication', 'none'],
	[/^(publish|release|tweet)$/, 'publish', 'none'],
	[/^(deploy|promote|rollout)$/, 'deploy-production', 'with-effort'],
	[/^(sign|accept|approve|agree)$/, 'legal-commitment', 'with-effort'],
	[/^(run|execute|exec|eval|invoke)$/, 'arbitrary-execution', 'with-effort'],
	[
		/^(create|update|set|put|add|modify|edit|write|patch|insert|upsert|enable|configure|move|rename)$/,
		'config-change',
		'reversible',
	],
];

/**
 * What a tool named by a configuration would do, from the verbs of its name and else of its description.
 * Nothing for a reading verb; undefined when neither says anything.
 */
export function actsOfToolName(name: string, description?: string): readonly Consequence[] | undefined {
	return fromWords(wordsOfName(name), name) ?? (description ? fromWords(wordsOfName(description), name) : undefined);
}

function fromWords(words: readonly string[], name: string): readonly Consequence[] | undefined {
	for (const word of words) {
		if (READ.test(word)) return [];
		const verb = VERBS.find(([shape]) => shape.test(word));
		if (verb) return [{ act: verb[1], reversibility: verb[2], why: `the name \`${name}\` says "${word}"` }];
	}
	return undefined;
}
