import type { Document } from '../../text/document.ts';
import { standingOf } from './standing.ts';

const TYPES =
	/^(?:msa|sow|psa|dpa|sla|addendum|amendment|agreement|contract|exhibit|annex|schedule|order-form|master-services-agreement|statement-of-work)$/i;
const NEVER =
	/^(?:readme|changelog|contributing|license|licence|code_of_conduct|security|claude|agents|gemini|skill|copilot-instructions|index)\b/i;
const NAMES = /^(?:msa|sow|dpa|psa)(?:[-_. ]|$)|agreement|addendum|statement-of-work|master-services/i;

/** Whether a document is a contract: by its front matter's `type`, its name, or the folder it lies in. */
export function isContract(document: Document): boolean {
	const path = document.uri.toLowerCase();
	if (!/\.(?:md|markdown|mdown)$/.test(path)) return false;
	const parts = path.split('/');
	const name = parts.pop() ?? '';
	if (NEVER.test(name)) return false;
	const { type } = standingOf(document);
	if (type !== undefined && TYPES.test(type)) return true;
	if (NAMES.test(name)) return true;
	return (
		parts.some((part) => part === 'contracts' || part === 'contract' || part === 'legal') &&
		!parts.some((part) => part.startsWith('.') && part !== '..')
	);
}
