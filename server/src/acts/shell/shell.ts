import type { Consequence, Dialect } from '../call.ts';
import { actsOfSql } from '../sql/sql.ts';
import { walkCmd } from './cmd.ts';
import { actsOfCode } from './code.ts';
import { actsOfKeysInClear, hidesItself } from './deception.ts';
import { dialectOf } from './dialect.ts';
import { walkPowerShell } from './powershell.ts';
import { addAll, misunderstood, newScope, newSink, type Sink } from './scope.ts';
import { walkScript } from './walk.ts';

/** What a shell text does. */
export interface ShellActs {
	readonly consequences: readonly Consequence[];
	readonly understood: boolean;
}

const SQL =
	/^\s*(?:drop\s+(?:table|database|schema|index|view|user|role|function|trigger|column|keyspace|collection|materialized|sequence|type|tablespace)|truncate\s+\w|delete\s+from|insert\s+into|update\s+[\w."`]+\s+set|alter\s+(?:table|database|user|role|schema|system)|grant\s+[\w, ]+\s+(?:on|to)|revoke\s+[\w, ]+\s+(?:on|from)|select\s+.+\s+from|reset\s+(?:master|replica|slave)|purge\s+(?:binary|master)|show\s+(?:tables|databases)|explain\s+(?:analyze\s+)?(?:select|delete|update|insert)|create\s+(?:table|database|user|role|index)|merge\s+into|with\s+\w+\s+as\s*\()/is;
const CODE = /^\s*[A-Za-z_][\w.:]*\.\w+[!?]?\s*\(.*\)\s*;?\s*$/s;

/** Letters, digits, signs and blanks of ASCII: nothing to hide behind. */
const PLAIN = /^[\t\n\r\x20-\x7e]*$/;
const ODD_BLANKS = /[\u00a0\u2000-\u200b\u3000\ufeff]/g;

/** Reads a shell text in its dialect. Never throws: what it could not understand it says. */
export function actsOfShell(text: string, dialect: Dialect = dialectOf(text)): ShellActs {
	const sink = newSink();
	try {
		read(text, dialect, sink);
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		sink.understood = false;
	}
	return sink;
}

function read(text: string, dialect: Dialect, sink: Sink): void {
	const scope = newScope(sink);
	const plain = PLAIN.test(text);
	if (!plain && hidesItself(text)) misunderstood(scope);
	actsOfKeysInClear(text, scope);
	if (dialect === 'powershell') walkPowerShell(text, scope);
	else if (dialect === 'cmd') walkCmd(text, scope);
	else if (SQL.test(text)) addAll(scope, actsOfSql(text));
	else if (CODE.test(text)) actsOfCode(text, 'other', scope);
	else walkScript(plain ? text : text.replace(ODD_BLANKS, ' '), scope);
}
