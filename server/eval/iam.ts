/**
 * Prints, for each AWS service, what share of the actions that write or manage permissions get an act, and what share
 * is called destructive. Usage: tsx server/eval/iam.ts [--all]; without `--all`, services that are complete are summed up.
 */
import { NOT_DESTRUCTIVE_ALONE } from '../src/acts/act.ts';
import { consequencesOfAction } from '../src/acts/cloud/effects.ts';
import { table } from '../src/acts/cloud/table.ts';

const taking = /^(Delete|Terminate|Destroy|Purge|Remove|Revoke|Disable|Stop)/;
const sum = { actions: 0, withAct: 0, destructive: 0, taking: 0, takingWithAct: 0, complete: 0, services: 0 };
for (const [service, actions] of table()) {
	const writing = [...actions.values()].filter(({ level }) => level !== 'R');
	if (writing.length === 0) continue;
	const read = writing.map((known) => ({ known, consequences: consequencesOfAction(known) }));
	const withAct = read.filter(({ consequences }) => consequences.length > 0);
	const destructive = read.filter(({ consequences }) => consequences.some(({ act }) => !NOT_DESTRUCTIVE_ALONE.has(act)));
	const takes = read.filter(({ known }) => taking.test(known.action));
	sum.services++;
	sum.actions += writing.length;
	sum.withAct += withAct.length;
	sum.destructive += destructive.length;
	sum.taking += takes.length;
	sum.takingWithAct += takes.filter(({ consequences }) => consequences.length > 0).length;
	if (withAct.length === writing.length) sum.complete++;
	if (withAct.length === writing.length && !process.argv.includes('--all')) continue;
	const without = read.filter(({ consequences }) => consequences.length === 0).map(({ known }) => known.action);
	console.log(
		`${service}\t${withAct.length}/${writing.length}\tdestructive ${destructive.length}\twithout: ${without.join(' ')}`,
	);
}
const share = (part: number, whole: number) => `${part}/${whole} (${((100 * part) / whole).toFixed(1)} %)`;
console.log(`actions that write, tag or manage permissions: ${share(sum.withAct, sum.actions)} get an act`);
console.log(`called destructive: ${share(sum.destructive, sum.actions)}`);
console.log(
	`beginning with Delete, Terminate, Destroy, Purge, Remove, Revoke, Disable, Stop: ${share(sum.takingWithAct, sum.taking)}`,
);
console.log(`services complete: ${share(sum.complete, sum.services)}`);
