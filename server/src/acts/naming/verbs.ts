/** What a verb in the name of a tool or an API action does to the thing that the name goes on to say. */
export type VerbKind =
	| 'read'
	| 'delete'
	| 'replace'
	| 'stop'
	| 'cancel'
	| 'detach'
	| 'write'
	| 'create'
	| 'tag'
	| 'grant'
	| 'send'
	| 'pay'
	| 'publish'
	| 'deploy'
	| 'execute'
	| 'sign'
	| 'decide'
	| 'move'
	| 'actuate';

/** Verbs that are nothing else: they count wherever they stand in a name. */
const STRONG: Readonly<Record<VerbKind, string>> = {
	read: 'get gets describe fetch read show retrieve lookup browse inspect explain analyze analyse validate verify calculate summarize summarise compare estimate resolve detect classify translate simulate introspect navigate screenshot download whoami help think wait look render forecast predict recommend suggest convert parse discover geocode autocomplete aggregate extract troubleshoot diagnose optimize optimise review advise investigate scrape enrich visualize visualise highlight screenshot transcribe count whois lint wc grep cat tail head stat diff enumerate infer quote ask',
	delete:
		'delete delet destroy purge remove drop erase wipe truncate terminate decommission deprovision teardown takedown wipeout cleanup uninstall expunge discard dispose forget evict expire flush clear trash abandon empty prune undeploy retire nuke shred redact deregister unregister bulkdelete rm rmdir del unpublish dequeue zap obliterate scrub delist',
	replace:
		'replace rebase rebuild recreate reset overwrite reimage reinstall reinitialize revert rollback rewrite taint reprovision format',
	stop: 'stop shutdown powerdown suspend disable pause halt kill abort deactivate reboot restart quiesce drain scaledown cordon deallocate failover disconnect interrupt hibernate freeze quarantine undrain offline powercycle bounce throttle block unload downgrade',
	cancel: 'cancel void decline withdraw',
	detach:
		'detach disassociate dissociate unassign unlink unpeer unsubscribe unshare disown leave unmount unwatch unmap unbind unfollow',
	write:
		'modify update put edit write patch configure adjust upsert rename alter upgrade migrate merge assign associate bind attach insert append apply reconfigure manage scale resize rotate renew refresh enable acknowledge mark pin archive unarchive lock activate reorder sync backfill restore import submit commit replicate redact extend reload reschedule mutate notate prepare connect reconnect push protect undelete confirm complete star unstar incr decr increment decrement trim containerize emulate link unhide hide checkout vacuum control reindex populate log',
	create:
		'create add register provision allocate generate initialize init install setup clone copy fork enqueue start launch open build new upload draft schedule subscribe begin resume define ingest save store make prepend react synthesize createorupdate createorreplace request',
	tag: 'tag untag label unlabel relabel annotate',
	grant:
		'grant revoke authorize unauthorize deauthorize deauthenticate allow disallow invite impersonate assume delegate elevate share promoteuser kick ban unban demote reactivate unlock',
	send: 'send notify reply dial broadcast resend sendmail remind escalate respond announce',
	pay: 'refund pay charge purchase buy payout withdrawfunds redeem donate reimburse disburse remit invoicefinalize finalize trade bid wire topup tip credit debit',
	publish: 'publish tweet retweet unlist',
	deploy: 'deploy promote rollout redeploy cutover switchover failback swap ship',
	execute: 'execute retry transact exec eval evaluate invoke run runas spawn script dispatch trigger automate',
	sign: 'sign countersign esign agree waive accept',
	decide: 'approve deny reject adjudicate hire disqualify underwrite score',
	move: 'move mv relocate transfer',
	actuate: 'actuate unlockdoor dispense disarm steer energize',
};

/** Words that are nouns as often as verbs: they count when they open or close a name and nothing stronger speaks. */
const WEAK: Partial<Readonly<Record<VerbKind, string>>> = {
	read: 'list search find view query check count status report preview test ping health info monitor scan watch track version stats statistics metrics details history summary schema compute indexes usage limits logs docs documentation select snapshot export profile trace sample match audit plan take log top current my directory tree is has can does should',
	send: 'email mail message sms call post forward comment chat',
	pay: 'order subscribe spend book',
	publish: 'release',
	execute: 'command shell bash terminal process code sql task job',
	write: 'set change press click type fill drag hover scroll',
	create: 'issue backup',
	detach: 'release close',
	stop: 'end exit quit',
	actuate: 'turn toggle',
};

export interface Verb {
	readonly kind: VerbKind;
	readonly strong: boolean;
}

const verbs = new Map<string, Verb>();
for (const [kind, words] of Object.entries(WEAK))
	for (const word of words.split(' ')) verbs.set(word, { kind: kind as VerbKind, strong: false });
for (const [kind, words] of Object.entries(STRONG))
	for (const word of words.split(' ')) verbs.set(word, { kind: kind as VerbKind, strong: true });

/** The verb that a word can be, or undefined. */
export function verbOf(word: string): Verb | undefined {
	return verbs.get(word);
}

/** Kinds of verbs that take something away or cannot be taken back: they win over a noun that also reads. */
export const HARMING: ReadonlySet<VerbKind> = new Set([
	'delete',
	'replace',
	'stop',
	'cancel',
	'grant',
	'send',
	'pay',
	'publish',
	'deploy',
	'execute',
	'move',
]);

/**
 * The position of the word that says what the name does, or -1.
 * The first strong verb wins; a reading one yields to a harming verb that closes the name (`todo_list_delete`)
 * only where the reader is a noun, and to one joined by "and" (`find_and_replace`).
 */
export function verbPosition(words: readonly string[]): number {
	const strong = words.findIndex((word) => verbs.get(word)?.strong === true);
	const end = words[words.length - 1] ?? '';
	if (words.length > 1 && /^(get|describe|show)$/.test(end)) return joined(words) ?? words.length - 1;
	if (words.length > 1 && strong !== 0 && /^(list|search|query|read)$/.test(end)) return joined(words) ?? words.length - 1;
	const first = verbs.get(words[0] ?? '');
	if (first?.strong === false && first.kind === 'read') {
		const last = words.length - 1;
		if (strong < 0) return joined(words) ?? 0;
		const kind = verbs.get(words[strong] ?? '')?.kind;
		if (kind !== undefined && kind !== 'read' && strong === last) return strong;
		return joined(words) ?? 0;
	}
	if (strong >= 0) return verbs.get(words[strong] ?? '')?.kind === 'read' ? (joined(words) ?? strong) : strong;
	if (first) return 0;
	const last = words.length - 1;
	if (verbs.has(words[last] ?? '')) return last;
	return words.findIndex((word) => verbs.has(word));
}

/** A harming verb after "and", "or", "then": the second thing that a name says it does. */
function joined(words: readonly string[]): number | undefined {
	for (let at = 1; at < words.length; at++) {
		if (!/^(and|or|then|n)$/.test(words[at - 1] ?? '')) continue;
		const verb = verbs.get(words[at] ?? '');
		if (verb && HARMING.has(verb.kind)) return at;
	}
	return undefined;
}
