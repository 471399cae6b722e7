/**
 * The twenty classes of acts. The ids are the project's; the words of lawyers and engineers and the mappings
 * to MITRE ATT&CK, ATLAS and OWASP belong to the lexicon beside this file.
 */
export const ACT_IDS = [
	'delete-infrastructure',
	'delete-backups',
	'delete-data',
	'destroy-code-history',
	'personal-files',
	'physical',
	'identity-access',
	'secrets-exfiltration',
	'security-weakening',
	'money',
	'legal-commitment',
	'regulated-data-decision',
	'stop-service',
	'deploy-production',
	'publish',
	'external-communication',
	'agent-self-modification',
	'config-change',
	'arbitrary-execution',
	'network-egress',
] as const;

/** Ids in order of harm: concrete and irreversible first, `arbitrary-execution` after every concrete act. */
export type ActId = (typeof ACT_IDS)[number];

export type Reversibility = 'none' | 'with-effort' | 'reversible';

/** Acts that alone do not make a call destructive. */
export const NOT_DESTRUCTIVE_ALONE: ReadonlySet<ActId> = new Set(['arbitrary-execution', 'network-egress', 'config-change']);

const RANKS: ReadonlyMap<ActId, number> = new Map(ACT_IDS.map((act, rank) => [act, rank]));

/** Sorts acts by harm, worst first. */
export function byHarm(a: ActId, b: ActId): number {
	return (RANKS.get(a) ?? 0) - (RANKS.get(b) ?? 0);
}
