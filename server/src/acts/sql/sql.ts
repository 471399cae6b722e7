import { type ActId, byHarm } from '../act.ts';
import type { Consequence } from '../call.ts';
import { rowChanges } from './rows.ts';
import { RULES } from './rules.ts';
import { lineOf, statementsOf, type Token } from './tokens.ts';

/** Statements that run the text which they are given. */
const RUNS_TEXT =
	/^(DO|EXEC|EXECUTE|PREPARE|BEGIN|DECLARE|CALL)\b|\b(EXECUTE( IMMEDIATE)?|SP_EXECUTESQL|DBLINK(_EXEC)?|QUERY_TO_XML|DATABASE_TO_XML|OPENQUERY)\b/;

/**
 * Acts of a text of SQL statements in any dialect, from its tokens alone: strings, quoted names and comments say
 * nothing, unless a statement runs the text. Nothing when it only reads; each act once, worst first.
 */
export function actsOfSql(text: string): readonly Consequence[] {
	const found = new Map<ActId, Consequence>();
	collect(text, found, 0);
	return [...found.values()].sort((a, b) => byHarm(a.act, b.act));
}

function collect(text: string, found: Map<ActId, Consequence>, depth: number): void {
	const add = (consequence: Consequence) => {
		if (!found.has(consequence.act)) found.set(consequence.act, consequence);
	};
	for (const command of clientCommands(text)) add(command);
	for (const statement of statementsOf(text)) {
		const run = withoutExplain(statement);
		if (!run) continue;
		const line = lineOf(run);
		for (const { verb, everyRow } of rowChanges(run)) {
			const scope = everyRow ? 'every row: no condition holds it back' : 'the rows that its condition names';
			if (verb === 'DELETE') add({ act: 'delete-data', reversibility: 'none', why: `\`DELETE\` removes ${scope}` });
			else if (everyRow) add({ act: 'delete-data', reversibility: 'none', why: `\`UPDATE\` overwrites ${scope}` });
			else add({ act: 'config-change', reversibility: 'with-effort', why: `\`UPDATE\` changes ${scope}` });
		}
		for (const [shape, effects, why] of RULES)
			if (shape.test(line)) for (const [act, reversibility] of effects) add({ act, reversibility, why });
		if (depth < 3 && RUNS_TEXT.test(line))
			for (const { kind, text: inner } of run) if (kind === 'literal') collect(inner, found, depth + 1);
	}
}

/** `EXPLAIN` shows a plan, `EXPLAIN ANALYZE` runs the statement: its rest, or undefined for one that is not run. */
function withoutExplain(tokens: readonly Token[]): readonly Token[] | undefined {
	if (tokens[0]?.kind !== 'word' || tokens[0].text !== 'EXPLAIN') return tokens;
	const at = tokens.findIndex(({ kind, text }) => kind === 'word' && (text === 'ANALYZE' || text === 'ANALYSE'));
	const verb = /^(SELECT|INSERT|UPDATE|DELETE|WITH|MERGE|CREATE|EXECUTE|VALUES|REPLACE|DECLARE|REFRESH)$/;
	const start = tokens.findIndex(({ kind, text }) => kind === 'word' && verb.test(text));
	return at < 0 || start < at ? undefined : tokens.slice(start);
}

/** Commands of the clients themselves, which stand at the start of a line. */
function clientCommands(text: string): readonly Consequence[] {
	const found: Consequence[] = [];
	if (/^\s*(\\!|\.shell\b|\.system\b|system\s|!!|\\copy\b.*\bprogram\b)/im.test(text))
		found.push({ act: 'arbitrary-execution', reversibility: 'none', why: 'runs a program of the machine from the client' });
	if (/^\s*(\\i[r]?\s|\\include\b|\.read\s|source\s|\\\.\s|@@?[\w/.]+\.sql)/im.test(text))
		found.push({ act: 'arbitrary-execution', reversibility: 'none', why: 'runs a file of statements that is not shown' });
	if (/^\s*\.restore\b/im.test(text))
		found.push({ act: 'delete-data', reversibility: 'with-effort', why: '`.restore` overwrites the database' });
	return found;
}
