// Generated from the files of this folder by `npm run generate`.
import { rule as ambiguousCoverage } from './ambiguous-coverage.ts';
import { rule as approvalNotHuman } from './approval-not-human.ts';
import { rule as configurationBlamed } from './configuration-blamed.ts';
import { rule as contractNotInForce } from './contract-not-in-force.ts';
import { rule as contractNotRead } from './contract-not-read.ts';
import { rule as contradictingNorms } from './contradicting-norms.ts';
import { rule as coverageDrift } from './coverage-drift.ts';
import { rule as danglingReference } from './dangling-reference.ts';
import { rule as environmentExceeded } from './environment-exceeded.ts';
import { rule as expiredWaiver } from './expired-waiver.ts';
import { rule as inertRule } from './inert-rule.ts';
import { rule as leakyDeny } from './leaky-deny.ts';
import { rule as logWithinAgentReach } from './log-within-agent-reach.ts';
import { rule as missingApproval } from './missing-approval.ts';
import { rule as missingAttribution } from './missing-attribution.ts';
import { rule as missingLogEvidence } from './missing-log-evidence.ts';
import { rule as missingNoticeWindow } from './missing-notice-window.ts';
import { rule as missingPillar } from './missing-pillar.ts';
import { rule as noContract } from './no-contract.ts';
import { rule as openEndedAuthority } from './open-ended-authority.ts';
import { rule as prohibitedAct } from './prohibited-act.ts';
import { rule as selfModification } from './self-modification.ts';
import { rule as shadowedRule } from './shadowed-rule.ts';
import { rule as staleAnnotation } from './stale-annotation.ts';
import { rule as unattendedMode } from './unattended-mode.ts';
import { rule as uncappedOrUnpricedHarm } from './uncapped-or-unpriced-harm.ts';
import { rule as uncoveredAct } from './uncovered-act.ts';
import { rule as undefinedTerm } from './undefined-term.ts';
import { rule as unfilledPlaceholder } from './unfilled-placeholder.ts';
import { rule as unreadPermission } from './unread-permission.ts';
import { rule as unresolvedCoverage } from './unresolved-coverage.ts';
import { rule as unusedAuthority } from './unused-authority.ts';
import { rule as vendorHeldLogs } from './vendor-held-logs.ts';
import type { Rule } from '../rule.ts';

/** Every rule, by id. */
export const RULES: readonly Rule[] = [
	ambiguousCoverage,
	approvalNotHuman,
	configurationBlamed,
	contractNotInForce,
	contractNotRead,
	contradictingNorms,
	coverageDrift,
	danglingReference,
	environmentExceeded,
	expiredWaiver,
	inertRule,
	leakyDeny,
	logWithinAgentReach,
	missingApproval,
	missingAttribution,
	missingLogEvidence,
	missingNoticeWindow,
	missingPillar,
	noContract,
	openEndedAuthority,
	prohibitedAct,
	selfModification,
	shadowedRule,
	staleAnnotation,
	unattendedMode,
	uncappedOrUnpricedHarm,
	uncoveredAct,
	undefinedTerm,
	unfilledPlaceholder,
	unreadPermission,
	unresolvedCoverage,
	unusedAuthority,
	vendorHeldLogs,
];
