import { agentAt } from './actors.ts';
import type { ReadClause } from './clause.ts';
import type { Frame, Reading } from './raw-norm.ts';
import { phrase } from './tokens.ts';
import { readActive } from './voice.ts';

const GRANTORS =
	/^ (?:the |each )?(?:client|customer|buyer|provider|supplier|company|parties|party|agreement|this (?:agreement|section|clause|addendum|schedule|exhibit|annex)|licensee) $/;

/** "Client permits the Agent to …", "grants the Agent permission to …": the one who grants comes first, the agent after. */
export function readGrant(reading: Reading, frame: Frame): ReadClause {
	const { tokens, modal, context } = reading;
	const length = agentAt(tokens, modal.to, context);
	const stretch = { from: modal.to, to: modal.to + length };
	const link =
		/^ (?:(?:the |a |an |limited |express )*(?:permission|right|authority|power|authorisation|authorization) )?(?:to|of) /.exec(
			phrase(tokens, stretch.to, stretch.to + 7),
		);
	const owner = phrase(tokens, frame.subjectStart, modal.from).replace(
		/ (?:(?:does|do|hereby|expressly|also|not|further) )+/g,
		' ',
	);
	if (length === 0 || !link || !GRANTORS.test(owner)) return { norms: [], subject: undefined };
	const subject = { actor: 'agent', stretch } as const;
	const from = stretch.to + link[0].trim().split(' ').length;
	return { norms: readActive(reading, frame, modal.mode === 'grant' ? 'permit' : 'prohibit', subject, from), subject };
}
