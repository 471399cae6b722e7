import type { Verdict } from '../model/model.ts';
import type { Level } from '../model/settings.ts';
import type { Modality, Pillar } from '../read/contract.ts';
import type { Range } from '../text/document.ts';

/**
 * What an audit says to the outside; `schemas/report.schema.json` holds the same. Paths are relative to the
 * audited root, positions zero-based in UTF-16 units as in LSP.
 */
export interface Report {
	readonly version: 1;
	readonly tool: { readonly name: 'clauseline'; readonly version: string };
	/** Which part of an audit this is, from one; absent in the report of a whole one. */
	readonly shard?: { readonly index: number; readonly of: number };
	readonly contracts: readonly ReportContract[];
	readonly norms: readonly ReportNorm[];
	readonly grants: readonly ReportGrant[];
	readonly findings: readonly ReportFinding[];
	readonly problems: readonly Located[];
	readonly summary: {
		readonly files: number;
		readonly agents: number;
		readonly grants: number;
		readonly findings: number;
		readonly byVerdict: Readonly<Record<string, number>>;
		readonly byRule: Readonly<Record<string, number>>;
	};
}

export interface ReportPlace {
	readonly uri: string;
	readonly range: Range;
}

/** A message at a place. */
export interface Located extends ReportPlace {
	readonly message: string;
}

export interface ReportContract {
	readonly uri: string;
	readonly title: string;
	/** Agent ids. */
	readonly governs: readonly string[];
	readonly pillars: Readonly<
		Record<Pillar, { readonly state: 'present' | 'weak' | 'absent'; readonly clauses: readonly string[] }>
	>;
}

export interface ReportPart {
	readonly text: string;
	readonly range: Range;
}

export interface ReportNorm extends ReportPlace {
	readonly clause: string;
	readonly modality: Modality;
	readonly actor: string;
	readonly acts: readonly string[];
	readonly environments: readonly string[];
	readonly conditions: readonly string[];
	readonly firmness: string;
	readonly parts: {
		readonly actor: ReportPart | null;
		readonly modality: ReportPart | null;
		readonly acts: readonly ReportPart[];
		readonly environments: readonly ReportPart[];
		readonly conditions: readonly ReportPart[];
	};
}

export interface ReportGrant extends ReportPlace {
	readonly agent: string;
	readonly format: string;
	/** The deciding rule as written. */
	readonly text: string;
	readonly act: string;
	readonly environment: string;
	readonly decision: 'allow' | 'ask';
	readonly witness: string;
	/** `null` when no contract governs the agent. */
	readonly verdict: Verdict | null;
	readonly pillars: Readonly<Record<Pillar, Verdict>> | null;
	readonly conditions: readonly (ReportPlace & { readonly text: string; readonly evidence: ReportPlace | null })[];
	readonly clauses: readonly { readonly uri: string; readonly id: string; readonly range: Range }[];
}

export interface ReportFinding extends Located {
	readonly rule: string;
	readonly level: Level;
	readonly agent?: string;
	readonly acts?: readonly {
		readonly act: string;
		readonly environment: string;
		readonly witness: string;
		readonly verdict: Verdict | null;
	}[];
	/** The first of `acts`. */
	readonly act?: string;
	readonly witness?: string;
	readonly verdict?: Verdict;
	readonly related: readonly Located[];
	readonly fixes: readonly { readonly title: string; readonly safety: 'safe' | 'review' }[];
	readonly suppressed?: { readonly reason: string; readonly by: string | null; readonly until: string | null };
}
