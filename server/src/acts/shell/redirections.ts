import type { Redirection } from 'unbash';
import { holdsSecrets, isCredentialFile } from './credentials.ts';
import { pathKind, writingOver } from './paths.ts';
import { add, addAll, type Content, mixed, NOTHING_KNOWN, type Scope } from './scope.ts';
import { joinParts, type Substitute, textOfWord } from './words.ts';

/** What redirections do to one command. */
export interface Redirected {
	readonly input: Content;
	/** The output goes to a file, so nothing reaches the pipe. */
	readonly captured: boolean;
	/** Tells the files what the command printed into them. */
	write(printed: Content): void;
}

/** Reads redirections in order: input taken from files and here-documents, files written over. */
export function readRedirections(
	redirections: readonly Redirection[],
	scope: Scope,
	input: Content,
	substitute: Substitute,
): Redirected {
	let given = input;
	const written: string[] = [];
	for (const redirection of redirections) {
		if (redirection.type === 'HereDoc') {
			const { body, delimiter } = redirection;
			const parts = delimiter?.quoted ? undefined : body.parts;
			given = { text: parts ? joinParts(parts, scope, substitute).text : body.text };
			continue;
		}
		if (!redirection.target) continue;
		const { text, certain } = textOfWord(redirection.target, scope, substitute);
		if (redirection.type === 'HereString') given = { text: `${text}\n` };
		else if (redirection.operator === '<' || redirection.operator === '<>') given = contentOfFile(text, scope);
		else if (redirection.operator === '<&') given = scope.files.get(`&${text}`) ?? given;
		else if (redirection.operator === '>&' && (/^\d+-?$|^-$/.test(text) || !certain)) written.push(`&${text.replace(/-$/, '')}`);
		else {
			written.push(text);
			addAll(scope, writingOver(text, redirection.operator.includes('>>')));
		}
	}
	if (written.some((file) => /^\/dev\/(tcp|udp)\//.test(file)) && redirections.some((each) => each.type === 'Redirect' && descriptorOf(each) === 0)) given = { remote: true };
	const toStandardOutput = redirections.some(
		(each) => each.type === 'Redirect' && each.operator.includes('>') && descriptorOf(each) !== 2,
	);
	return {
		input: given,
		captured: toStandardOutput,
		write: (printed) => {
			for (const file of written) sendTo(file, printed, scope);
		},
	};
}

function descriptorOf(redirection: Extract<Redirection, { type: 'Redirect' }>): number {
	return redirection.descriptor?.type === 'FileDescriptor' ? redirection.descriptor.value : 1;
}

/** What reading a file gives: what was written there before, or a secret. */
export function contentOfFile(path: string, scope: Scope): Content {
	const before = scope.files.get(path) ?? scope.files.get(path.replace(/^\.\//, ''));
	if (before) return before;
	if (isCredentialFile(path)) {
		add(scope, 'secrets-exfiltration', 'none', `reads \`${path}\``);
		return { secret: true };
	}
	if (/^\/dev\/(tcp|udp)\//.test(path)) return { remote: true };
	return holdsSecrets(path) ? { secret: true } : NOTHING_KNOWN;
}

function sendTo(file: string, printed: Content, scope: Scope): void {
	if (/^\/dev\/(tcp|udp)\//.test(file) && (printed.secret || printed.environment))
		add(scope, 'secrets-exfiltration', 'none', `sends secrets to \`${file}\``);
	if (pathKind(file) === 'null') return;
	const before = scope.files.get(file);
	scope.files.set(file, before ? mixed(before, printed) : printed);
}
