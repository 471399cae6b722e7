/** What a verb does, before its object says to what. `rebuild` verbs destroy without naming it. */
export type VerbClass =
	| 'delete'
	| 'overwrite'
	| 'teardown'
	| 'stop'
	| 'restart'
	| 'rebuild'
	| 'modify'
	| 'deploy'
	| 'publish'
	| 'send'
	| 'spend'
	| 'sign'
	| 'grant'
	| 'rotate'
	| 'read'
	| 'disclose'
	| 'disable'
	| 'bypass'
	| 'push'
	| 'run'
	| 'connect'
	| 'operate'
	| 'decide'
	| 'expand'
	| 'perform'
	| 'harmless';

/**
 * Lawyers' and engineers' verbs by class. A word before `:` is the stem form; after it stand forms that do not follow
 * from it, nouns among them. Forms in -s, -ed and -ing are made by {@link verbForms}.
 */
export const VERBS: Readonly<Record<VerbClass, string>> = {
	delete:
		'delete:deletion,deletions|erase:erasure,erasures|destroy:destruction|purge|expunge|wipe:wiping,wiped|remove:removal,removals|drop:dropping,dropped|truncate:truncation|shred:shredding,shredded|discard|clear|eliminate:elimination|annihilate|empty:emptied,emptying',
	overwrite: 'overwrite:overwriting,overwritten|corrupt:corruption',
	teardown:
		'decommission|deprovision:deprovisioning|de-provision|dismantle|terminate:termination,terminations|retire:retirement|tear down:tearing down,torn down,teardown|take down:taking down,taken down|spin down:spinning down|scrap:scrapping,scrapped',
	stop: 'stop:stopping,stopped,stoppage|shut down:shutting down,shutdown|suspend:suspension|interrupt:interruption|halt|pause|power off|power down|scale down|take offline:taking offline,taken offline|kill|deactivate:deactivation|discontinue:discontinuation',
	restart: 'restart|reboot|re-start',
	rebuild:
		'recreate:recreation|re-create:re-creation|rebuild:rebuilding,rebuilt|re-build|replace:replacement|redeploy:redeployment|re-deploy|reprovision:reprovisioning|re-provision|taint|reset:resetting|migrate:migration|archive|prune|clean up:cleaning up,cleaned up,clean-up,cleanup|restore:restoration|reinstall:reinstallation|recycle|roll back:rolling back,rolled back,rollback|reinitialise|reinitialize|reimage|refresh|move|rename|relocate|compact|vacuum|rotate out|expire',
	modify:
		'modify:modification,modifications,modified,modifying|change:changes|alter:alteration,alterations|configure:configuration of|reconfigure:reconfiguration|update:updates|edit:edits|adjust:adjustment|patch:patches|tune|scale|amend:amendment',
	deploy:
		'deploy:deployment,deployments|release:releases|promote:promotion|roll out:rolling out,rollout|ship:shipping,shipped|install on|go live:going live,go-live|put into production:putting into production|provision:provisioning',
	publish: 'publish:publication,publications|announce:announcement|make public:making public',
	send: 'send:sending,sent|communicate:communication of|email|e-mail|message|transmit:transmission,transmitting,transmitted|reply:replied,replying|contact',
	spend:
		'spend:spending,spent,expenditure of|incur:incurring,incurred|pay:paying,paid,payment of|purchase|buy:buying,bought|refund|issue:issuing,issued|disburse:disbursement|commit to pay',
	sign: 'sign|accept:acceptance of|waive:waiver of|settle:settlement of|enter into:entering into,entered into|conclude|bind:binding,bound',
	grant: 'grant|revoke:revocation|assign|create|provision|elevate:elevation|withdraw|add',
	rotate: 'rotate:rotation',
	read: 'read:reading|access:accessing|view|copy:copied,copying|process:processing|inspect|query:queried,querying|analyse|analyze|list|retrieve',
	disclose:
		'disclose:disclosure|export|exfiltrate:exfiltration|transfer:transferring,transferred|upload|share:sharing|reveal|print',
	disable: 'disable|turn off:turning off,turned off|switch off:switching off,switched off|weaken|lower|relax|mute',
	bypass: 'bypass|circumvent:circumvention|evade',
	push: 'force-push:force-pushing,force-pushed,force-pushes|force push:force pushing|rewrite:rewriting,rewritten|rebase|squash|amend history',
	run: 'run:running|execute:execution of|invoke|issue commands',
	connect: 'connect:connection|call|browse|reach|fetch',
	operate: 'operate:operation of|control:controlling,controlled|actuate:actuation|drive',
	decide: 'decide:deciding|determine:determination of|deny:denied,denying,denial of|reject|approve applications',
	expand: 'expand:expansion|extend|install:installation|spawn|sub-delegate|delegate|enlarge|widen',
	perform:
		'perform:performance of|make:making,made|give:giving,given|effect|take:taking,taken|carry out:carrying out,carried out|undertake:undertaking|conduct|execute acts|do:doing,done|exercise',
	harmless:
		'monitor|analyse|recommend|draft|summarise|summarize|review|test|build|compile|report|log|record|write|open|document|observe|suggest|prepare|generate|search|scan|check|verify',
};

/** Every form of the verbs of a class with its class; later classes do not displace earlier ones. */
export function verbForms(): Map<string, VerbClass[]> {
	const forms = new Map<string, VerbClass[]>();
	for (const [kind, entries] of Object.entries(VERBS) as [VerbClass, string][]) {
		for (const entry of entries.split('|')) {
			const [stem = '', irregular = ''] = entry.split(':');
			for (const form of new Set([...regularForms(stem), ...irregular.split(',')])) {
				if (form === '') continue;
				const kinds = forms.get(form) ?? [];
				if (!kinds.includes(kind)) kinds.push(kind);
				forms.set(form, kinds);
			}
		}
	}
	return forms;
}

function regularForms(stem: string): string[] {
	const [head = '', ...rest] = stem.split(' ');
	const tail = rest.length > 0 ? ` ${rest.join(' ')}` : '';
	const base = head.endsWith('e') ? head.slice(0, -1) : head;
	const plural = /(?:s|x|sh|ch)$/.test(head) ? `${head}es` : `${head}s`;
	return [head, plural, `${base}ed`, `${base}ing`].map((form) => form + tail);
}
