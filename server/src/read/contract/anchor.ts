import type { Reading } from './raw-norm.ts';

const TECHNICAL =
	/\b(?:production|staging|sandbox|databases?|data ?sets?|tables?|backups?|snapshots?|instances?|servers?|clusters?|infrastructure|repositor(?:y|ies)|branch(?:es)?|namespaces?|outbound|external messages?|force-push\w*|deployments?|buckets?|object storage|destructive|irreversible|pipelines?|containers?|tags)\b/i;
const LEGAL =
	/\b(?:this (?:agreement|contract|sow|msa|amendment|nda)|amendments?|waivers?|counterparts?|invoices?|press release|confidential information|trade secrets?|liab\w+|obligat\w+|assign\w*|warrant\w*|intellectual property|royalt\w+|manufactur\w+|products?|shipments?|goods)\b/i;

/**
 * A sentence that names no actor binds the agent only if it speaks the language of systems, and not of contract law:
 * "No waiver is effective unless signed" is not about what an agent may do.
 */
export function anchored({ text, context }: Reading): boolean {
	if (/\bagents?\b/i.test(text) && context.sense !== 'human' && /\b(?:Agents?|AI agents?|autonomous agents?)\b/.test(text))
		return true;
	if (LEGAL.test(text)) return false;
	return TECHNICAL.test(text) || (context.agentic && text.length < 400);
}
