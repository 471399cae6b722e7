import type { Agent } from './model.ts';

type Judgement = Pick<Agent, 'judged' | 'grants' | 'unread' | 'shadowed'>;

/** An agent whose grants are worked out when somebody asks: one shard of an audit never asks for those of another. */
export function judgedAgent(known: Pick<Agent, 'id' | 'policy' | 'contract'>, work: () => Judgement): Agent {
	let done: Judgement | undefined;
	const judgement = () => {
		done ??= work();
		return done;
	};
	return {
		...known,
		get judged() {
			return judgement().judged;
		},
		get grants() {
			return judgement().grants;
		},
		get unread() {
			return judgement().unread;
		},
		get shadowed() {
			return judgement().shadowed;
		},
	};
}
