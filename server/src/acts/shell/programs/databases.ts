import { actsOfSql } from '../../sql/sql.ts';
import { actsOfCode } from '../code.ts';
import { optionsOf } from '../options.ts';
import type { Program, Run } from '../run.ts';
import { add, addAll, type Content, NOTHING_KNOWN } from '../scope.ts';

/** How a database client is given its statements. */
interface Client {
	readonly options: readonly string[];
	/** The positional that holds statements, from zero. */
	readonly positional?: number;
	readonly files?: readonly string[];
	readonly valued: string;
}

const CLIENTS: Readonly<Record<string, Client>> = {
	psql: {
		options: ['-c', '--command'],
		files: ['-f', '--file'],
		valued: '-c -f -h -p -U -d -v -o -L -P -F -R -T --command --file --host --port --username --dbname --set --output',
	},
	pgcli: { options: ['-c'], valued: '-c -h -p -U -d' },
	cockroach: { options: ['-e', '--execute'], files: ['-f'], valued: '-e --execute -f --url --host' },
	mysql: { options: ['-e', '--execute'], valued: '-e --execute -h -P -u -D -S --host --port --user --database' },
	mariadb: { options: ['-e', '--execute'], valued: '-e --execute -h -P -u -D -S --host --port --user --database' },
	mycli: { options: ['-e'], valued: '-e -h -P -u -D' },
	sqlite3: { options: ['-cmd', '--cmd'], positional: 1, valued: '-cmd --cmd -init -separator' },
	sqlite: { options: [], positional: 1, valued: '-cmd -init' },
	litecli: { options: ['-e'], valued: '-e' },
	duckdb: { options: ['-c', '-s'], positional: 1, valued: '-c -s -cmd -init' },
	sqlcmd: { options: ['-Q', '-q'], files: ['-i'], valued: '-Q -q -i -S -U -P -d -o' },
	'clickhouse-client': { options: ['-q', '--query'], valued: '-q --query -h --host --port -u --user --password -d --database' },
	clickhouse: { options: ['-q', '--query'], valued: '-q --query --host --user' },
	snowsql: { options: ['-q'], files: ['-f'], valued: '-q -f -a -u -d -s -w -r -c' },
	snow: { options: ['-q', '--query'], files: ['-f'], valued: '-q --query -f -c' },
	bq: { options: [], positional: 1, valued: '--project_id --dataset_id --location' },
	trino: { options: ['--execute'], files: ['-f', '--file'], valued: '--execute --server --catalog --schema -f --file' },
	presto: { options: ['--execute'], files: ['-f'], valued: '--execute --server --catalog --schema -f' },
	beeline: { options: ['-e'], files: ['-f'], valued: '-e -f -u -n -p' },
	hive: { options: ['-e'], files: ['-f'], valued: '-e -f' },
	'spark-sql': { options: ['-e'], files: ['-f'], valued: '-e -f' },
	impala: { options: ['-q'], files: ['-f'], valued: '-q -f -i -d' },
	'impala-shell': { options: ['-q'], files: ['-f'], valued: '-q -f -i -d' },
	cqlsh: { options: ['-e', '--execute'], files: ['-f'], valued: '-e --execute -f -u -p -k' },
	usql: { options: ['-c'], files: ['-f'], valued: '-c -f' },
	sqlplus: { options: [], valued: '' },
	turso: { options: [], positional: 3, valued: '' },
};

/** Clients of SQL databases, whose statements are read; MongoDB's shell, whose JavaScript is. */
export const DATABASES: Readonly<Record<string, Program>> = {
	...Object.fromEntries(Object.entries(CLIENTS).map(([name, client]) => [name, (run: Run) => readStatements(run, client)])),
	mongosh: runMongo,
	mongo: runMongo,
};

function readStatements(run: Run, client: Client): Content | undefined {
	const { options, positionals } = optionsOf(run.texts, client.valued);
	const statements = client.options.map((name) => options.get(name)).filter((value) => typeof value === 'string');
	const glued = run.texts
		.map((text) => /^--(?:command|execute|query)=(.*)$/s.exec(text)?.[1])
		.filter((text) => text !== undefined);
	const written = client.positional === undefined ? undefined : positionals.slice(client.positional).join(' ');
	const all = [...statements, ...glued, ...(written ? [written] : []), ...(run.input.text !== undefined ? [run.input.text] : [])];
	for (const text of all) {
		addAll(run.scope, actsOfSql(text));
		if (/^\s*\.(shell|system|import|restore|output)\b/m.test(text) || /^\s*\\!/m.test(text))
			add(run.scope, 'arbitrary-execution', 'none', 'runs a command from the client');
	}
	if (all.length === 0 && client.files?.some((name) => options.has(name)))
		add(run.scope, 'arbitrary-execution', 'none', 'runs statements from a file that is not shown');
	if (all.length === 0 && run.input.remote)
		add(run.scope, 'arbitrary-execution', 'none', 'runs statements that were just downloaded');
	return run.program === 'bq' || run.program === 'cockroach' || run.program === 'snow' || run.program === 'turso'
		? undefined
		: NOTHING_KNOWN;
}

const MONGO_GONE =
	/\.(dropDatabase|drop|dropCollection|dropUser|dropRole|dropIndex(es)?|deleteMany|deleteOne|remove|findOneAndDelete|bulkWrite|shutdownServer)\s*\(/;

function runMongo(run: Run): Content {
	const { options } = optionsOf(run.texts, '--eval -f --file -u -p --host --port --username --password --authenticationDatabase');
	const glued = run.texts.map((text) => /^--eval=(.*)$/s.exec(text)?.[1]).find(Boolean);
	for (const text of [options.get('--eval'), glued, run.input.text]) {
		if (typeof text !== 'string') continue;
		const gone = MONGO_GONE.exec(text);
		if (gone) add(run.scope, 'delete-data', 'none', `\`${gone[1]}\` removes documents or collections`);
		if (/updateMany\s*\(\s*\{\s*\}/.test(text)) add(run.scope, 'delete-data', 'with-effort', 'changes every document');
		if (/\.(createUser|grantRolesToUser|updateUser|createRole)\s*\(/.test(text))
			add(run.scope, 'identity-access', 'with-effort', 'changes who may do what');
		actsOfCode(text, 'javascript', run.scope);
	}
	return NOTHING_KNOWN;
}
