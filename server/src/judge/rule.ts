import type { ActId } from '../acts/act.ts';
import type { Call, Environment } from '../acts/call.ts';
import type { Judged, Model, Verdict } from '../model/model.ts';
import type { Level } from '../model/settings.ts';
import type { Rule as PermissionRule } from '../read/agent.ts';
import type { Suppression } from '../read/suppression.ts';
import type { Place } from '../text/document.ts';

/** One act that a finding is about. */
export interface FindingAct {
	readonly act: ActId;
	readonly environment: Environment;
	readonly witness: Call;
	readonly verdict: Verdict | null;
}

/** A rule's complaint, always at a place. */
export interface Finding {
	readonly rule: string;
	readonly level: Level;
	readonly message: string;
	readonly place: Place;
	/** Id of the agent, as in the report. */
	readonly agent?: string;
	/** Worst first. */
	readonly acts: readonly FindingAct[];
	readonly related: readonly { readonly message: string; readonly place: Place }[];
	/** Somebody decided to live with it. It stays in the report, and fails nothing. */
	readonly suppressed?: Suppression;
	/** What fixes work on; never shown. */
	readonly subject: {
		readonly permission?: PermissionRule;
		readonly judged?: readonly Judged[];
		readonly contract?: string;
		readonly clause?: string;
		readonly parts?: readonly string[];
	};
}

/** What `judge` yields: the caller adds id and, unless given, the level. */
export type Complaint = Omit<Finding, 'rule' | 'level' | 'acts' | 'related' | 'subject'> & {
	readonly level?: Level;
	readonly acts?: readonly FindingAct[];
	readonly related?: Finding['related'];
	readonly subject?: Finding['subject'];
};

/** A rule is one file that exports one of these, and one fixture page of the same name. */
export interface Rule {
	/** What it objects to: `uncovered-act`. */
	readonly id: string;
	readonly title: string;
	readonly level: Level;
	/** The version it came in. */
	readonly since: string;
	/** Speaks of contracts or the repository, never of one agent. Such a rule is judged once, however an audit is split. */
	readonly overall?: true;
	judge(model: Model): Iterable<Complaint>;
}
