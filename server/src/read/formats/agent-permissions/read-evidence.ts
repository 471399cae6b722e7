import { entryOf, stringOf, type TreeNode } from '../../../text/node.ts';
import type { Reader } from '../../patterns/reader.ts';

/** Reads where the agent's doings are logged, who approves them and under which account it acts. */
export function proveFrom(reader: Reader, agent: TreeNode): void {
	const logs = entryOf(agent, 'logs');
	const where = stringOf(logs?.value);
	if (logs && where !== undefined) reader.prove('logging', true, `what it does is logged at ${where}`, logs, where);
	const approver = entryOf(agent, 'approver');
	const who = stringOf(approver?.value);
	if (approver && who !== undefined) reader.prove('approval', true, `${who} approves what is asked for`, approver, who);
	const identity = entryOf(agent, 'identity');
	const account = stringOf(identity?.value);
	if (identity && account !== undefined) reader.prove('attribution', true, `it acts as ${account}`, identity);
}
