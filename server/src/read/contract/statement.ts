import { ACT_IDS, type ActId, byHarm } from '../../acts/act.ts';
import type { Firmness, Modality } from '../contract.ts';
import { type Actor, type AgentSense, actorOf, agentAt } from './actors.ts';
import type { Limit } from './conditions.ts';
import { limitOf, opensLimit } from './conditions.ts';
import { lookUp } from './lexicon.ts';
import { type Modal, modalAt } from './modals.ts';
import { type Doing, type Predicate, predicateOf, type Stretch, type Terms } from './predicate.ts';
import { phrase, type Token, tokensOf } from './tokens.ts';

/** What reading a statement needs to know of the rest of the contract. */
export interface Context {
	readonly sense: AgentSense;
	/** Terms that the contract defines as its AI agents, lower case. */
	readonly agents: ReadonlySet<string>;
	/** Terms that stand for acts: "Destructive Action". */
	readonly terms: Terms;
	/** The same facts as one string: equal keys read equally. */
	readonly key: string;
}

/** A norm before it has places: stretches count characters of the statement's plain words. */
export interface RawNorm {
	readonly modality: Modality;
	readonly actor: Actor;
	readonly acts: readonly ActId[];
	readonly environments: readonly string[];
	readonly limits: readonly (Omit<Limit, 'from' | 'to'> & Stretch)[];
	readonly firmness: Firmness;
	readonly doubt?: string;
	readonly overrides: Stretch | null;
	readonly reference: Stretch | null;
	readonly openEnded: boolean;
	readonly actorWords: Stretch | null;
	readonly modalWords: Stretch | null;
	readonly actWords: readonly Stretch[];
	readonly environmentWords: readonly Stretch[];
}

/** Sentences that speak about permissions without giving one. */
const NO_NORM: readonly RegExp[] = [
	/^ (?:" )?(?:nothing|no provision|no clause|no term|none) (?:in|of|contained|herein)/,
	/^ (?:whereas|recital|note to|drafting note|\[ (?:drafting|note|lawyer|guidance|instruction)|e\.g\.|comment)/,
	/ (?:nothing in (?:this|the|any)|no provision of|shall not be construed|is not to be construed|does not constitute) /,
	/\? $/,
];

/** Reads one statement. What it cannot read as a norm gives none; what it reads in doubt is not firm. */
export function readStatement(text: string, context: Context): RawNorm[] {
	const tokens = tokensOf(text);
	const words = phrase(tokens);
	if (tokens.length < 3 || NO_NORM.some((pattern) => pattern.test(words)) || isDefinition(tokens, words)) return [];
	const norms: RawNorm[] = [];
	let start = 0;
	let carried: Subject | undefined;
	for (let at = 0; at < tokens.length; at++) {
		const word = tokens[at]?.word;
		if (word === ';') {
			start = at + 1;
			continue;
		}
		const modal = modalAt(tokens, at);
		if (!modal) continue;
		const end = clauseEnd(tokens, modal.to);
		const clause = new ClauseReader(text, tokens, start, modal, end, context, carried);
		norms.push(...clause.read());
		carried = clause.subject ?? carried;
		start = end;
		at = Math.max(at, end - 1, modal.to - 1);
	}
	return norms;
}

interface Subject {
	readonly actor: Actor;
	readonly stretch: Stretch;
}

const SUBORDINATE =
	/^(?:that|whether|which|who|whom|whose|if|unless|when|where|whenever|until|while|because|since|provided|after|before|once|how|what|extent)$/;

/** Where the clause of a modal ends: before the subject of the next modal, or at a semicolon. */
function clauseEnd(tokens: readonly Token[], from: number): number {
	for (let at = from; at < tokens.length; at++) {
		if (tokens[at]?.word === ';') return at;
		const next = modalAt(tokens, at);
		if (
			!next ||
			next.mode === 'grant' ||
			next.mode === 'ungrant' ||
			/^(?:needs?|requires?|is|are|has|have)$/.test(tokens[at]?.word ?? '')
		)
			continue;
		for (let back = at - 1; back >= from; back--) {
			const word = tokens[back]?.word ?? '';
			if (SUBORDINATE.test(word)) break;
			if (/^(?:and|but|or|,|nor|however)$/.test(word)) {
				return tokens[back - 1]?.word === ',' ? back - 1 : back;
			}
		}
	}
	return tokens.length;
}

/** `"X" means …`, `X has the meaning …`: a definition carries no norm. */
function isDefinition(tokens: readonly Token[], words: string): boolean {
	if (
		/ (?:means|shall mean|has the meaning|have the meaning|refers to|shall refer to|is defined|are defined|is deemed to mean) /.test(
			phrase(tokens, 0, 24),
		) &&
		!/ by (?:any|all) means /.test(words)
	)
		return true;
	return tokens[0]?.word === '"' && / includes? /.test(phrase(tokens, 0, 14));
}

class ClauseReader {
	subject: Subject | undefined;
	private readonly text: string;
	private readonly tokens: readonly Token[];
	private readonly start: number;
	private readonly modal: Modal;
	private readonly end: number;
	private readonly context: Context;
	private readonly carried: Subject | undefined;
	private readonly fronted: Limit[] = [];
	private frontedPredicate: Predicate | undefined;
	private doubt: string | undefined;

	constructor(
		text: string,
		tokens: readonly Token[],
		start: number,
		modal: Modal,
		end: number,
		context: Context,
		carried: Subject | undefined,
	) {
		this.text = text;
		this.tokens = tokens;
		this.start = start;
		this.modal = modal;
		this.end = end;
		this.context = context;
		this.carried = carried;
	}

	read(): RawNorm[] {
		const { modal, tokens } = this;
		if (modal.mode === 'none') return [];
		const subjectStart = this.frame();
		if (subjectStart < 0) return [];
		const before = phrase(tokens, subjectStart, modal.from);
		if (modal.mode === 'grant' || modal.mode === 'ungrant') return this.granted(before, subjectStart);
		if (modal.mode.startsWith('nominal')) return this.nominal(subjectStart);
		const inverted = /(?:under no circumstances|in no event|in no case|at no time|never|nor) $/.test(before);
		let from = modal.to;
		let actor: Actor;
		let stretch: Stretch = { from: subjectStart, to: modal.from };
		let negative = inverted;
		if (inverted) {
			const length = agentAt(tokens, from, this.context.sense, this.context.agents);
			actor = length > 0 ? 'agent' : 'other';
			stretch = { from, to: from + length };
			from += length;
		} else {
			actor = this.actorAt(subjectStart, modal.from);
			if (/^ (?:neither|no) /.test(before)) negative = true;
		}
		if (subjectStart >= modal.from && this.carried) {
			actor = this.carried.actor;
			stretch = this.carried.stretch;
		} else if (before === ' it ' || before === ' they ') {
			actor = this.carried?.actor === 'agent' ? 'agent' : 'other';
		} else if (before === ' it is ') actor = 'anyone';
		this.subject = { actor, stretch };
		if (modal.mode === 'prohibit' || negative) return this.active('prohibit', actor, stretch, from);
		if (modal.mode === 'can') this.doubt = 'says what the agent can do, not what it may do';
		if (modal.mode === 'require') return this.required(actor, stretch, from);
		return this.active('permit', actor, stretch, from);
	}

	/** Reads what stands before the subject: fronted conditions, and frames that take the force away. */
	private frame(): number {
		const { tokens, modal } = this;
		let from = this.start;
		while (
			/^(?:,|and|but|or|nor|however|\(|\)|"|further|furthermore|also|additionally|—|-|–|:|\.|then|therefore|accordingly)$/.test(
				tokens[from]?.word ?? '',
			)
		)
			from++;
		const inverted = /(?:no circumstances|no event|no case|no time) $/.test(phrase(tokens, from, modal.from));
		let subjectStart = from;
		let at = from;
		while (at < modal.from && !inverted) {
			const comma = indexOfWord(tokens, ',', at, modal.from);
			if (comma < 0) break;
			const opener = opensLimit(tokens, at);
			const words = phrase(tokens, at, comma);
			if (opener > 0 || /^ (?:between|in|with|for|on|at|during|as|under|subject) /.test(words)) {
				this.front(at, comma, words);
				at = comma + 1;
				subjectStart = at;
				continue;
			}
			if (agentAt(tokens, at, this.context.sense, this.context.agents) === comma - at) break;
			at = comma + 1;
		}
		const before = phrase(tokens, subjectStart, modal.from);
		const complement = / (?:that|whether|which|who|if|when|where|because|how|what|unless|until|while|by|damage|extent) /.exec(
			before,
		);
		if (!complement) return subjectStart;
		const index =
			subjectStart +
			before
				.slice(0, complement.index)
				.trim()
				.split(' ')
				.filter((word) => word !== '').length;
		return this.complement(subjectStart, index);
	}

	/** "Customer acknowledges that the Agent may …": what the matrix says decides what is left of the permission. */
	private complement(subjectStart: number, index: number): number {
		const { tokens, modal } = this;
		if (tokens[index]?.word !== 'that') return modal.mode === 'prohibit' && tokens[index]?.word === 'who' ? -1 : -1;
		const matrix = phrase(tokens, subjectStart, index);
		if (/ acknowledges? and agrees? $/.test(matrix)) {
			this.doubt = 'is acknowledged, which is not authorised';
			return index + 1;
		}
		if (/ (?:agrees?|agree|confirms and agrees) $/.test(matrix) && !/ may agree $| acknowledg/.test(matrix)) return index + 1;
		if (modal.mode === 'prohibit' && / (?:ensures?|ensure|procure|warrants?|undertakes?) $/.test(matrix)) return index + 1;
		return -1;
	}

	private front(from: number, to: number, words: string): void {
		const { tokens } = this;
		if (/^ for example /.test(words)) this.doubt = 'is an example';
		const inner = predicateOf(tokens, from, to, this.context.terms);
		const places = inner.doings.flatMap((doing) => doing.environmentWords);
		const environments = allEnvironments(tokens, from, to);
		if (opensLimit(tokens, from) === 0 && environments.length > 0) {
			this.frontedPredicate = inner;
			this.frontPlaces.push(...(places.length > 0 ? places : environments));
			return;
		}
		if (/^ (?:before|prior to) /.test(words)) this.frontedPredicate = predicateOf(tokens, from + 1, to, this.context.terms);
		if (opensLimit(tokens, from) > 0 || /^ between /.test(words)) this.fronted.push(limitOf(tokens, from, to));
	}

	private readonly frontPlaces: Stretch[] = [];

	private actorAt(from: number, to: number): Actor {
		const { tokens } = this;
		let end = to;
		while (end > from && tokens[end - 1]?.word === ',') end--;
		const comma = indexOfWord(tokens, ',', from, end);
		const whole = actorOf(tokens, from, end, this.context.sense, this.context.agents);
		if (whole !== 'other' || comma < 0) return whole;
		return /^ , (?:acting|through|using|as|operating) /.test(phrase(tokens, comma, end))
			? actorOf(tokens, from, comma, this.context.sense, this.context.agents)
			: whole;
	}

	/** "Client permits the Agent to …": the one who grants comes first, the agent after. */
	private granted(before: string, subjectStart: number): RawNorm[] {
		const { tokens, modal, context } = this;
		let from = modal.to;
		const length = agentAt(tokens, from, context.sense, context.agents);
		if (length === 0) return [];
		const stretch = { from, to: from + length };
		from += length;
		const rest = phrase(tokens, from, from + 7);
		const link =
			/^ (?:(?:the |a |an |limited |express )*(?:permission|right|authority|power|authorisation|authorization) )?(?:to|of) /.exec(
				rest,
			);
		if (!link) return [];
		if (/^ (?:nothing|no|neither) /.test(before)) return [];
		const owner = before
			.replace(/ (?:does|do|hereby|expressly|also|not|further) /g, ' ')
			.replace(/ (?:does|do|hereby|expressly|also|not) /g, ' ');
		if (
			!/^ (?:the |each )?(?:client|customer|buyer|provider|supplier|company|parties|party|agreement|this (?:agreement|section|clause|addendum|schedule|exhibit)|licensee) $/.test(
				owner,
			)
		)
			return [];
		from += link[0].trim().split(' ').length;
		this.subject = { actor: 'agent', stretch };
		if (subjectStart < 0) return [];
		return this.active(modal.mode === 'grant' ? 'permit' : 'prohibit', 'agent', stretch, from);
	}

	/** "Deletion of X requires approval", "is permitted", "is prohibited". */
	private nominal(subjectStart: number): RawNorm[] {
		const { tokens, modal } = this;
		const passive = this.passive(subjectStart);
		const { subject, agent } = passive;
		if (/^ it (?:is )?$/.test(phrase(tokens, subjectStart, modal.from)) || subject.doings.length === 0) return this.forAgent();
		if (subject.doings.every((doing) => doing.acts.length === 0 && doing.hidden.length === 0)) return [];
		const rest = predicateOf(tokens, modal.to, this.end, this.context.terms);
		const limits = [...this.fronted, ...rest.limits, ...subject.limits];
		if (modal.mode === 'nominal-require') {
			const condition = limitOf(tokens, modal.from, this.end);
			if (condition.kind === 'approval')
				return this.norms('permit', agent ? 'agent' : 'anyone', passive.stretch, subject, [...this.fronted, condition]);
			if (condition.kind !== 'ticket') return [];
			this.doubt = 'states what is required, and permits nothing by itself';
			return this.norms('permit', agent ? 'agent' : 'anyone', passive.stretch, subject, [...this.fronted, condition]);
		}
		const mode = modal.mode === 'nominal-permit' ? 'permit' : 'prohibit';
		if (mode === 'permit' && !agent) {
			if (!limits.some((limit) => limit.kind === 'approval')) this.doubt = 'does not say who may';
			return this.norms('permit', 'anyone', passive.stretch, subject, limits);
		}
		return this.norms(mode, agent ? 'agent' : 'anyone', passive.stretch, subject, limits);
	}

	/** The nominal subject with its doings, and whether it names the agent: "deletion of data by the Agent". */
	private passive(subjectStart: number): { subject: Predicate; agent: boolean; stretch: Stretch | null } {
		const { tokens, modal, context } = this;
		let end = modal.from;
		let agent = false;
		let stretch: Stretch | null = null;
		for (let at = subjectStart; at < modal.from; at++) {
			if (tokens[at]?.word !== 'by') continue;
			const length = agentAt(tokens, at + 1, context.sense, context.agents);
			if (length > 0 && at + 1 + length === modal.from) {
				agent = true;
				stretch = { from: at + 1, to: at + 1 + length };
				end = at;
			}
		}
		const subject = predicateOf(tokens, subjectStart, end, context.terms);
		return { subject, agent, stretch };
	}

	/** "It is forbidden for the Agent to delete branches." */
	private forAgent(): RawNorm[] {
		const { tokens, modal, context } = this;
		if (tokens[modal.to]?.word !== 'for') return [];
		const length = agentAt(tokens, modal.to + 1, context.sense, context.agents);
		if (length === 0 || tokens[modal.to + 1 + length]?.word !== 'to') return [];
		const stretch = { from: modal.to + 1, to: modal.to + 1 + length };
		return this.active(modal.mode === 'nominal-permit' ? 'permit' : 'prohibit', 'agent', stretch, stretch.to + 1);
	}

	/** "The Agent shall obtain approval before deleting …" permits on approval; other duties permit nothing. */
	private required(actor: Actor, stretch: Stretch, from: number): RawNorm[] {
		const { tokens, end, context } = this;
		const words = phrase(tokens, from, end);
		if (/^ be (?:approved|authori[sz]ed|confirmed|signed off|reviewed and approved) /.test(words)) {
			const { subject, agent, stretch: by } = this.passive(stretch.from);
			if (subject.doings.every((doing) => doing.acts.length === 0)) return [];
			return this.norms('permit', agent ? 'agent' : 'anyone', by, subject, [
				...this.fronted,
				{ ...limitOf(tokens, from, end), kind: 'approval' },
			]);
		}
		const asks =
			/^ (?:first )?(?:always )?(?:obtain|seek|ask|request|require|get|have|await|receive|secure) (?:\S+ ){0,8}?(?:approvals?|consent|confirmation|sign-off|permission|authori[sz]ation) /.exec(
				words,
			);
		if (asks && (actor === 'agent' || actor === 'provider')) return this.onApproval(actor, stretch, from);
		if (actor !== 'agent') {
			if (/^ ensure that /.test(words)) return [];
			return [];
		}
		const predicate = predicateOf(tokens, from, end, context.terms);
		if (words.startsWith(' be ') || predicate.doings.every((doing) => doing.acts.length === 0)) return [];
		this.doubt ??= 'is a duty on an occasion, not a permission';
		return this.norms('require', actor, stretch, predicate, [...this.fronted, ...predicate.limits]);
	}

	private onApproval(actor: Actor, stretch: Stretch, from: number): RawNorm[] {
		const { tokens, end, context } = this;
		for (let at = from; at < end; at++) {
			const word = tokens[at]?.word ?? '';
			const length =
				word === 'before' ||
				(word === 'for' && /^(?:the|any|all|each|every|destructive|deleting|deletion)$/.test(tokens[at + 1]?.word ?? ''))
					? 1
					: phrase(tokens, at, at + 2) === ' prior to '
						? 2
						: 0;
			if (length === 0) continue;
			let act = at + length;
			if (tokens[act]?.word === 'it') act++;
			const predicate = predicateOf(tokens, act, end, context.terms);
			if (predicate.doings.every((doing) => doing.acts.length === 0)) continue;
			return this.norms('permit', actor === 'agent' ? 'agent' : 'anyone', stretch, predicate, [
				...predicate.limits,
				{ ...limitOf(tokens, from, at), kind: 'approval', unless: true },
			]);
		}
		const fronted = this.frontedPredicate;
		if (!fronted) return [];
		return this.norms('permit', actor === 'agent' ? 'agent' : 'anyone', stretch, fronted, [
			{ ...limitOf(tokens, from, end), kind: 'approval', unless: true },
		]);
	}

	private active(modality: 'permit' | 'prohibit', actor: Actor, stretch: Stretch, from: number): RawNorm[] {
		const { tokens, context } = this;
		let start = from;
		let who = actor;
		let where = stretch;
		if (tokens[start]?.word === 'be') return this.passiveVoice(modality, stretch, start);
		if (tokens[start]?.word === ',') start++;
		const through = phrase(tokens, start, start + 3);
		const via = /^ (?:through|via|using|use|deploy|employ|operate|by means of|with) /.exec(through);
		if (via && (who === 'provider' || who === 'client')) {
			const words = /^ by means of /.test(through) ? 3 : 1;
			const length = agentAt(tokens, start + words, context.sense, context.agents);
			if (length > 0) {
				who = 'agent';
				where = { from: start + words, to: start + words + length };
				start = where.to;
				if (/^(?:,|to)$/.test(tokens[start]?.word ?? '')) start++;
			}
		}
		const verb = tokens[start]?.word ?? '';
		if (
			/^(?:permit|authori[sz]e|allow|instruct|agree|request|propose|recommend|suggest|ask|elect|choose|seek|require|cause|enable|direct|refuse|decline|want|wish|attempt|help|assist|need)$/.test(
				verb,
			)
		)
			return [];
		const predicate = predicateOf(tokens, start, this.end, context.terms);
		return this.norms(modality, who, where, predicate, [...this.fronted, ...predicate.limits]);
	}

	/** "Backups may be deleted by the Agent", "Production databases must not be dropped". */
	private passiveVoice(modality: 'permit' | 'prohibit', stretch: Stretch, from: number): RawNorm[] {
		const { tokens, context } = this;
		let end = this.end;
		let actor: Actor = 'anyone';
		let where: Stretch | null = null;
		const rest: Limit[] = [];
		for (let at = from; at < end; at++) {
			if (tokens[at]?.word !== 'by') continue;
			const length = agentAt(tokens, at + 1, context.sense, context.agents);
			if (length === 0) continue;
			actor = 'agent';
			where = { from: at + 1, to: at + 1 + length };
			rest.push(...predicateOf(tokens, where.to, end, context.terms).limits);
			const places = allEnvironments(tokens, where.to, end);
			this.frontPlaces.push(...places);
			end = at;
		}
		const verbs = tokens.slice(from + 1, end);
		const object = tokens.slice(stretch.from, stretch.to).filter((token) => !/^(?:no|neither)$/.test(token.word));
		const sentence = [...verbs.slice(0, verbLength(verbs)), ...object, ...verbs.slice(verbLength(verbs))];
		const predicate = predicateOf(sentence, 0, sentence.length, context.terms);
		const moved = mapped(predicate, sentence, tokens);
		if (
			modality === 'permit' &&
			actor !== 'agent' &&
			![...rest, ...moved.limits, ...this.fronted].some((limit) => limit.kind === 'approval')
		)
			this.doubt ??= 'does not say who may';
		return this.norms(modality, actor, where, moved, [...this.fronted, ...moved.limits, ...rest]);
	}

	private norms(
		modality: Modality,
		actor: Actor,
		actorStretch: Stretch | null,
		predicate: Predicate,
		limits: readonly Limit[],
	): RawNorm[] {
		const norms: RawNorm[] = [];
		const add = (
			mode: Modality,
			doing: Doing | undefined,
			acts: readonly ActId[],
			firmness: Firmness,
			doubt: string | undefined,
			given = limits,
			environments?: readonly string[],
		): void => {
			if (acts.length === 0) return;
			norms.push(this.raw(mode, actor, actorStretch, doing, acts, firmness, doubt, given, predicate, environments));
		};
		for (const doing of predicate.doings) this.doing(modality, actor, doing, limits, add);
		if (modality === 'permit' && actor === 'agent') {
			if (predicate.reference)
				add('permit', undefined, ACT_IDS, 'unresolved', `the answer lies in "${this.words(predicate.reference)}"`);
			else if (predicate.openEnded)
				add('permit', undefined, ACT_IDS, 'ambiguous', `"${this.words(predicate.openEnded)}" has no end`);
			else if (norms.length === 0 && this.blank())
				add('permit', undefined, ACT_IDS, 'ambiguous', 'has a blank where the act or its object belongs');
		}
		return norms;
	}

	private doing(
		modality: Modality,
		actor: Actor,
		doing: Doing,
		limits: readonly Limit[],
		add: (
			mode: Modality,
			doing: Doing,
			acts: readonly ActId[],
			firmness: Firmness,
			doubt?: string,
			given?: readonly Limit[],
			environments?: readonly string[],
		) => void,
	): void {
		const mode: Modality = doing.negated ? (modality === 'permit' ? 'prohibit' : modality) : modality;
		const exceptions = limits.filter((limit) => limit.kind === 'exception');
		const rest = limits.filter((limit) => limit.kind !== 'exception' && limit.kind !== 'precedence' && !this.unlimited(limit));
		if (mode === 'prohibit') {
			const approval = rest.find((limit) => limit.kind === 'approval');
			if (approval && !doing.negated) return add('permit', doing, doing.acts, 'firm', this.doubt, rest);
			const spared = this.environmentsOf(exceptions);
			const environments =
				spared.length > 0
					? ['production', 'staging', 'development', 'sandbox', 'test', 'unknown'].filter((name) => !spared.includes(name))
					: undefined;
			return add(
				'prohibit',
				doing,
				[...new Set([...doing.acts, ...doing.hidden])].sort(byHarm),
				'firm',
				undefined,
				rest,
				environments,
			);
		}
		const doubt = this.doubtOf(doing, limits, exceptions);
		if (mode === 'require') return add('require', doing, doing.acts, 'ambiguous', doubt ?? this.doubt, rest);
		const spared = this.environmentsOf(exceptions);
		if (spared.length > 0 && exceptions.length === 1 && doubt === undefined) {
			const left = ['production', 'staging', 'development', 'sandbox', 'test'].filter((name) => !spared.includes(name));
			add('permit', doing, doing.acts, 'firm', undefined, rest, left);
			return add('permit', doing, doing.acts, 'ambiguous', 'names where it may not, and not where it may', rest, ['unknown']);
		}
		add('permit', doing, doing.acts, doubt === undefined ? 'firm' : 'ambiguous', doubt, rest);
		if (actor === 'agent' || actor === 'anyone') {
			add(
				'permit',
				doing,
				doing.hidden,
				'ambiguous',
				`permits "${this.words(doing.words)}", which does not name ${doing.hidden.some((act) => act.startsWith('d')) ? 'deletion' : 'this act'}`,
				rest,
			);
		}
	}

	private doubtOf(doing: Doing, limits: readonly Limit[], exceptions: readonly Limit[]): string | undefined {
		if (this.doubt) return this.doubt;
		const open = limits.find((limit) => limit.kind === 'open-ended');
		if (open) return `"${this.words(open)}" leaves the measure to the agent`;
		const rest = doing.rest[0];
		const last = doing.rest.at(-1);
		if (rest && last)
			return `is limited by "${this.words({ from: rest.from, to: Math.max(rest.to, last.to) })}", which may be narrower than the act`;
		if (exceptions.length > 0 && this.environmentsOf(exceptions).length === 0)
			return `excepts "${this.words(exceptions[0] as Limit)}"`;
		return undefined;
	}

	private environmentsOf(limits: readonly Limit[]): string[] {
		return limits.flatMap((limit) =>
			allEnvironments(this.tokens, limit.from, limit.to).flatMap(
				(stretch) => lookUp(this.tokens, stretch.from)?.environments ?? [],
			),
		);
	}

	/** "Without further approval" is no condition of a permission. */
	private unlimited(limit: Limit): boolean {
		return (
			this.modal.mode !== 'prohibit' &&
			/^ without (?:any |the )?(?:further|prior|additional|human|need|requiring|approval|confirmation|notice|review)/.test(
				phrase(this.tokens, limit.from, limit.to),
			) &&
			!/ (?:no|not|never|neither) /.test(phrase(this.tokens, this.start, this.modal.to))
		);
	}

	private blank(): boolean {
		return /\[[A-Z _]{3,}\]|\{\{|_{3,}|\bTBD\b/.test(this.text.slice(this.tokens[this.modal.to]?.start ?? 0));
	}

	private raw(
		modality: Modality,
		actor: Actor,
		actorStretch: Stretch | null,
		doing: Doing | undefined,
		acts: readonly ActId[],
		firmness: Firmness,
		doubt: string | undefined,
		limits: readonly Limit[],
		predicate: Predicate,
		environments?: readonly string[],
	): RawNorm {
		const places = [...(doing?.environmentWords ?? []), ...this.frontPlaces];
		const named = [
			...(doing?.environments ?? []),
			...this.frontPlaces.flatMap((stretch) => lookUp(this.tokens, stretch.from)?.environments ?? []),
		];
		const override =
			this.fronted.find((limit) => limit.kind === 'precedence') ?? limits.find((limit) => limit.kind === 'precedence');
		return {
			modality,
			actor,
			acts: [...new Set(acts)].sort(byHarm),
			environments: environments ?? [...new Set(named)],
			limits: limits.filter((limit) => limit.kind !== 'precedence').map((limit) => ({ ...limit, ...this.chars(limit) })),
			firmness,
			...(doubt === undefined ? {} : { doubt }),
			overrides: override ? this.chars(override) : null,
			reference: predicate.reference ? this.chars(predicate.reference) : null,
			openEnded: doing === undefined && predicate.openEnded !== undefined,
			actorWords: actorStretch ? this.chars(actorStretch) : null,
			modalWords: this.chars({ from: this.modal.from, to: this.modal.to }),
			actWords: doing
				? [this.chars(doing.words)]
				: [predicate.openEnded, predicate.reference]
						.filter((stretch) => stretch !== undefined)
						.map((stretch) => this.chars(stretch)),
			environmentWords: places.map((stretch) => this.chars(stretch)),
		};
	}

	private words(stretch: Stretch): string {
		const { from, to } = this.chars(stretch);
		return this.text.slice(from, to);
	}

	private chars(stretch: Stretch): Stretch {
		const from = this.tokens[stretch.from]?.start ?? this.text.length;
		const to = this.tokens[Math.max(stretch.from, stretch.to - 1)]?.end ?? from;
		return { from, to: Math.max(from, to) };
	}
}

/** Tokens that belong to the verb of a passive: "deleted or purged". */
function verbLength(tokens: readonly Token[]): number {
	let at = 0;
	while (at < tokens.length) {
		const entry = lookUp(tokens, at);
		const word = tokens[at]?.word ?? '';
		if ((entry?.verbs.length ?? 0) > 0) at += entry?.length ?? 1;
		else if (/^(?:or|and|,|not|otherwise|also)$/.test(word) && (lookUp(tokens, at + 1)?.verbs.length ?? 0) > 0) at++;
		else break;
	}
	return at;
}

/** Stretches of a rearranged sentence, put back over the original tokens. */
function mapped(predicate: Predicate, sentence: readonly Token[], tokens: readonly Token[]): Predicate {
	const index = new Map(tokens.map((token, at) => [token, at]));
	const back = <T extends Stretch>(stretch: T): T => {
		const inside = sentence.slice(stretch.from, stretch.to).map((token) => index.get(token) ?? 0);
		return { ...stretch, from: Math.min(...inside), to: Math.max(...inside) + 1 };
	};
	return {
		doings: predicate.doings.map((doing) => ({
			...doing,
			words: back(doing.words),
			environmentWords: doing.environmentWords.map(back),
			rest: doing.rest.map(back),
		})),
		limits: predicate.limits.map(back),
		openEnded: predicate.openEnded && back(predicate.openEnded),
		reference: predicate.reference && back(predicate.reference),
	};
}

/** Every environment named between two tokens. */
function allEnvironments(tokens: readonly Token[], from: number, to: number): Stretch[] {
	const found: Stretch[] = [];
	for (let at = from; at < to; at++) {
		const entry = lookUp(tokens, at);
		if (!entry) continue;
		if (entry.environments.length > 0) found.push({ from: at, to: at + entry.length });
		at += entry.length - 1;
	}
	return found;
}

function indexOfWord(tokens: readonly Token[], word: string, from: number, to: number): number {
	for (let at = from; at < to; at++) if (tokens[at]?.word === word) return at;
	return -1;
}
