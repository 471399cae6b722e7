import { add, type Scope } from './scope.ts';

/** Characters that make a text read other than it runs: direction marks, tags, nothing at all. */
const HIDDEN = /[\u202a-\u202e\u2066-\u2069\u200b\u2060]|\udb40[\udc00-\udc7f]/;

/** An escape sequence that hands the terminal a text of its own. */
const TERMINAL = new RegExp(`${String.fromCharCode(27)}[\\]P_^X]`);

/** Keys of well-known services, whole: an example cut short is none. */
const LIVE_KEY =
	/\b(?:AKIA|ASIA|ACCA)[A-Z0-9]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}\b|\bsk_live_[A-Za-z0-9]{16,}\b|\bxox[bp]-\d{6,}-|-----BEGIN [A-Z ]*PRIVATE KEY-----/;

/** Whether a text hides a part of itself from its reader, or talks to the terminal over the reader's head. */
export function hidesItself(text: string): boolean {
	return HIDDEN.test(text) || TERMINAL.test(text);
}

/** A key written into the command ends up in histories and logs. */
export function actsOfKeysInClear(text: string, scope: Scope): void {
	if (LIVE_KEY.test(text)) add(scope, 'secrets-exfiltration', 'with-effort', 'a key stands in clear in the command');
}

/** Hosts that are written so that they look like another, and hosts that hand out credentials. */
export function actsOfHost(url: string, scope: Scope): void {
	const host = /^(?:[a-z][a-z0-9+.-]*:\/\/)?([^/?#]*)(.*)$/is.exec(url);
	const authority = host?.[1] ?? '';
	const name = authority.replace(/^.*@/, '');
	if (/[^\0-\x7f]|%|\\|(^|\.)xn--/i.test(name) || /[\u0400-\u04ff\u0370-\u03ff]/.test(host?.[2] ?? ''))
		add(scope, 'security-weakening', 'none', 'the host is written so that it looks like another');
	else if (/\.[a-z]{2,}@/i.test(authority))
		add(scope, 'security-weakening', 'none', 'the host stands behind an `@` and looks like another');
	if (/^(169\.254\.169\.254|169\.254\.170\.2|100\.100\.100\.200|metadata\.google\.internal|fd00:ec2::254)(:|$)/.test(name))
		add(scope, 'secrets-exfiltration', 'none', 'asks the cloud for the credentials of this machine');
}
