import type { Call, Environment } from '../acts/call.ts';
import type { Probes } from '../acts/probes.ts';
import type { Document, Place, Problem } from '../text/document.ts';
import type { Edit } from '../text/edit.ts';

/** What the vendor's software does with a call: runs it, asks a human first, or refuses. */
export type Effect = 'allow' | 'ask' | 'deny';

/**
 * One line of a permission file that speaks of calls: a rule of a list, or a setting that decides
 * for everything (`"defaultMode": "bypassPermissions"`), or the absence of one (`implicit`).
 * A format adds what it needs to decide; readers elsewhere see only this.
 */
export interface Rule {
	readonly place: Place;
	/** As written, without quotes: `Bash(aws:*)`. For an implicit rule, words such as "no `permission` key". */
	readonly text: string;
	readonly effect: Effect;
	/** The vendor's default speaks, not a line of the file; `place` is where the key belongs. */
	readonly implicit?: boolean;
	/** Why the vendor's software does not use this rule as it stands. */
	readonly inert?: string;
	/** Profile, account, path or host that this rule is bound to: environment is read from here and `text`. */
	readonly bound?: readonly string[];
}

/** Something in the configuration that proves, or disproves, what a contract asks for. */
export interface Evidence {
	readonly kind: 'logging' | 'retention' | 'custody' | 'approval' | 'attribution' | 'stop' | 'unattended';
	/** True when it is on: telemetry exported, a human asked; false when it is switched off here. */
	readonly on: boolean;
	/** For people: "`OTEL_LOGS_EXPORTER` sends logs to otlp". */
	readonly text: string;
	readonly place: Place;
	/** For approval: `human`, `model` or `hook`. For logging: where the log goes. */
	readonly by?: string;
}

/** What one document says about one agent. Depends on that document only. */
export interface AgentFacts {
	/** The format's id. */
	readonly format: string;
	/** Names the agent within its format and folder; facts with the same id are merged. */
	readonly agent: string;
	/** How a message names it: "Claude Code", "the Kiro agent ops". */
	readonly title: string;
	/** The vendor's word for where this file stands: `project`, `local`, `user`, `managed`, `agent`. */
	readonly scope: string;
	/** Where findings about the agent as a whole sit: its name, or the head of the file. */
	readonly place: Place;
	readonly rules: readonly Rule[];
	readonly evidence: readonly Evidence[];
	/** What could not be read or has no effect; never thrown. */
	readonly problems: readonly Problem[];
	/** Listed, not judged: for example an IAM policy that no agent runs under. */
	readonly listed?: string;
}

/** All rules that apply to one agent, merged by the vendor's precedence. */
export interface Policy {
	readonly format: string;
	readonly agent: string;
	readonly title: string;
	/** Of the file that findings about the agent as a whole sit on. */
	readonly place: Place;
	readonly rules: readonly Rule[];
	readonly evidence: readonly Evidence[];
	/** The documents it was read from, in the vendor's order of precedence. */
	readonly uris: readonly string[];
	readonly listed?: string;
}

/** The circumstances of a run. */
export interface Run {
	readonly attended: boolean;
	readonly trusted: boolean;
	readonly os: 'linux' | 'macos' | 'windows';
}

/** Attended, trusted, Linux: what is assumed unless said. */
export const USUAL_RUN: Run = { attended: true, trusted: true, os: 'linux' };

export interface Decision {
	readonly decision: Effect;
	/** The rule that decides; null when the vendor's default does. An implicit rule may be named. */
	readonly rule: Rule | null;
	/** One sentence on the vendor's precedence, for `explain`. */
	readonly why: string;
}

/**
 * A kind of permission file. Methods, not functions: a format narrows `Policy`, `Rule` and `AgentFacts`
 * to its own, and is handed back only what it made.
 */
export interface AgentFormat {
	readonly id: string;
	readonly title: string;
	/** The vendor's page on these files. */
	readonly docs: string;
	/** Globs (picomatch) over root-relative paths; several formats may read one file. */
	readonly files: readonly string[];
	/** What its files can prove: a missing proof is a finding only where one could stand. */
	readonly shows?: readonly Evidence['kind'][];
	read(document: Document): readonly AgentFacts[];
	/** `facts` of one agent id, from every file of the root. Usually one policy. */
	merge(facts: readonly AgentFacts[]): readonly Policy[];
	decide(policy: Policy, call: Call, run: Run): Decision;
	/** Calls that this rule could let through; a superset is fine, every one is decided again. */
	exemplars(rule: Rule, probes: Probes): Iterable<Call>;
	/** Edits that make a rule ask or deny, keeping comments, order and indentation; none when it cannot. */
	restrict?(rule: Rule, to: 'ask' | 'deny', document: Document): readonly Edit[];
	/** Where in the policy this environment shows, beyond the rule's own words. */
	environment?(policy: Policy, rule: Rule): Environment | undefined;
}
