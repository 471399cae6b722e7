import type { CloudCall, Consequence } from '../call.ts';
import { actsOfToolName } from '../tool-name.ts';

/** Acts of a cloud API action; nothing when it is known and harmless, undefined when nobody knows it. */
export function actsOfAction(_service: string, action: string): readonly Consequence[] | undefined {
	return actsOfToolName(action);
}

/** Actions with an act that an IAM pattern (`service:Action` with `*` and `?`, or `*`) names, worst first. */
export function cloudActions(_pattern: string): readonly CloudCall[] {
	return [];
}
