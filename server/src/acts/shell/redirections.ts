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
	if (redirections.length === 0) return { input, captured: false, write: nothingWritten };
	let given = input;
	const written: string[] = [];
	for (const redirection of redirections) {
		if (redirection.type === 'HereDoc') {
			const { body, delimiter } = redirection;
			const parts = delimiter?.quoted ? undefined : body.parts;
			given = keep(redirection, { text: parts ? joinParts(parts, scope, substitute).text : body.text }, given, scope);
			continue;
		}
		if (!redirection.target) continue;
		const { text, certain } = textOfWord(redirection.target, scope, substitute);
		if (redirection.type === 'HereString') given = keep(redirection, { text: `${text}\n` }, given, scope);
		else if (redirection.operator === '<' || redirection.operator === '<>')
			given = keep(redirection, contentOfFile(text, scope), given, scope);
		else if (redirection.operator === '<&') given = keep(redirection, scope.files.get(`&${text}`) ?? given, given, scope);
		else if (redirection.operator === '>&' && (/^\d+-?$|^-$/.test(text) || !certain))
			duplicate(redirection, text, written, scope);
		else {
			written.push(text);
			rememberDescriptor(redirection, text, scope);
			addAll(scope, writingOver(text, redirection.operator.includes('>>')));
		}
	}
	if (
		written.some((file) => /^\/dev\/(tcp|udp)\//.test(file)) &&
		redirections.some((each) => each.type === 'Redirect' && descriptorOf(each) === 0)
	)
		given = { remote: true };
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

function nothingWritten(): void {}

/** `>&3` writes where 3 leads; `exec 4>&3` makes 4 lead there too. */
function duplicate(redirection: Redirection, text: string, written: string[], scope: Scope): void {
	const own = text === '-' ? numberOf(redirection, scope) : undefined;
	if (own !== undefined) {
		scope.variables.delete(`&${own}`);
		return;
	}
	const number = text.replace(/-$/, '');
	const file = scope.variables.get(`&${number}`) ?? `&${number}`;
	written.push(file);
	if (text !== '-') rememberDescriptor(redirection, file, scope);
}

/** Input of another descriptor than 0 is kept under its number, for `<&3` and `read -u 3`. */
function keep(redirection: Redirection, content: Content, given: Content, scope: Scope): Content {
	const number = numberOf(redirection, scope);
	if (number === undefined || number === '0') return content;
	scope.files.set(`&${number}`, content);
	return given;
}

/** `exec 3>/dev/tcp/…` and `exec {name}>…`: what is written to the descriptor later goes to the file. */
function rememberDescriptor(redirection: Redirection, file: string, scope: Scope): void {
	const number = numberOf(redirection, scope);
	if (number !== undefined && number !== '1' && number !== '2') scope.variables.set(`&${number}`, file);
}

/** The number of a descriptor as written; a named one gets a number of its own. */
function numberOf({ descriptor }: Redirection, scope: Scope): string | undefined {
	if (!descriptor) return undefined;
	if (descriptor.type === 'FileDescriptor') return String(descriptor.value);
	const number = String(10 + [...descriptor.name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0));
	scope.variables.set(descriptor.name, number);
	return number;
}

function descriptorOf(redirection: Extract<Redirection, { type: 'Redirect' }>): number {
	return redirection.descriptor?.type === 'FileDescriptor' ? redirection.descriptor.value : 1;
}

/** What reading a file gives: what was written there before, or a secret. */
export function contentOfFile(path: string, scope: Scope): Content {
	const before = scope.files.get(path) ?? scope.files.get(path.replace(/^\.\//, ''));
	if (before) return before;
	const descriptor = /^\/(?:dev|proc\/[\w-]+)\/fd\/(\d+)$/.exec(path)?.[1];
	const opened = descriptor === undefined ? undefined : scope.files.get(`&${descriptor}`);
	if (opened) return opened;
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
	scope.writers.get(file)?.(printed);
	if (pathKind(file) === 'null') return;
	const before = scope.files.get(file);
	scope.files.set(file, before ? mixed(before, printed) : printed);
}
