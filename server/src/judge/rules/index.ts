// Generated from the files of this folder by `npm run generate`.

import type { Rule } from '../rule.ts';
import { rule as ambiguousCoverage } from './ambiguous-coverage.ts';
import { rule as contractNotInForce } from './contract-not-in-force.ts';
import { rule as contractNotRead } from './contract-not-read.ts';
import { rule as environmentExceeded } from './environment-exceeded.ts';
import { rule as expiredWaiver } from './expired-waiver.ts';
import { rule as inertRule } from './inert-rule.ts';
import { rule as missingApproval } from './missing-approval.ts';
import { rule as missingPillar } from './missing-pillar.ts';
import { rule as noContract } from './no-contract.ts';
import { rule as prohibitedAct } from './prohibited-act.ts';
import { rule as unattendedMode } from './unattended-mode.ts';
import { rule as uncoveredAct } from './uncovered-act.ts';
import { rule as unreadPermission } from './unread-permission.ts';
import { rule as unresolvedCoverage } from './unresolved-coverage.ts';

/** Every rule, by id. */
export const RULES: readonly Rule[] = [
	ambiguousCoverage,
	contractNotInForce,
	contractNotRead,
	environmentExceeded,
	expiredWaiver,
	inertRule,
	missingApproval,
	missingPillar,
	noContract,
	prohibitedAct,
	unattendedMode,
	uncoveredAct,
	unreadPermission,
	unresolvedCoverage,
];
