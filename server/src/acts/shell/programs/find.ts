import { pathKind } from '../paths.ts';
import { type Run, runInner } from '../run.ts';
import { add, type Content, NOTHING_KNOWN } from '../scope.ts';
import type { Arg } from '../words.ts';

const VALUED =
	/^-(name|iname|path|ipath|wholename|iwholename|regex|iregex|type|xtype|size|mtime|mmin|atime|amin|ctime|cmin|newer\w*|user|group|uid|gid|perm|maxdepth|mindepth|lname|ilname|links|inum|samefile|fstype|printf|regextype|used|context)$/;

/** `find … -delete`, `-exec COMMAND ;`, `-fprint FILE`. */
export function runProgramFind(run: Run): Content {
	const { texts, words, scope } = run;
	const roots = startingPoints(texts);
	for (let at = 0; at < texts.length; at++) {
		const text = texts[at] ?? '';
		if (VALUED.test(text)) at++;
		else if (text === '-delete') {
			if (!roots.every((root) => pathKind(`${root}/x`) === 'temporary'))
				add(scope, 'delete-data', 'none', '`-delete` removes all that find matches');
		} else if (/^-(exec|execdir|ok|okdir)$/.test(text)) {
			const end = endOfCommand(texts, at + 1);
			if (end !== undefined)
				for (const root of roots.slice(0, 8)) runInner(filled(words.slice(at + 1, end), root), scope, NOTHING_KNOWN);
			at = end ?? texts.length;
		} else if (/^-f(print0?|ls|printf)$/.test(text)) {
			add(scope, 'config-change', 'with-effort', `writes over \`${texts[at + 1]}\``);
			at++;
		}
	}
	return NOTHING_KNOWN;
}

function startingPoints(texts: readonly string[]): readonly string[] {
	const roots: string[] = [];
	for (const text of texts) {
		if (/^-[HLPDO]/.test(text) && roots.length === 0) continue;
		if (/^[-(!]/.test(text)) break;
		roots.push(text);
	}
	return roots.length > 0 ? roots : ['.'];
}

/** `;` ends the command even where its backslash got lost. */
function endOfCommand(texts: readonly string[], from: number): number | undefined {
	const end = texts.findIndex(
		(text, index) => index >= from && (/^\\*;$/.test(text) || (text === '+' && texts[index - 1] === '{}')),
	);
	if (end >= 0) return end;
	return texts.length > from ? texts.length : undefined;
}

/** `{}` stands for something below the starting point. */
function filled(words: readonly Arg[], root: string): readonly Arg[] {
	const match = root === '/' ? '/*' : `${root.replace(/\/$/, '')}`;
	return words.map((word) => (word.text.includes('{}') ? { ...word, text: word.text.replaceAll('{}', match) } : word));
}
