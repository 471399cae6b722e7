import type { Effect } from '../naming/consequences.ts';

const data: Effect = ['delete-data', 'none'];
const definition: Effect = ['delete-data', 'with-effort'];
const identity: Effect = ['identity-access', 'reversible'];
const weaker: Effect = ['security-weakening', 'reversible'];
const change: Effect = ['config-change', 'with-effort'];
const backups: Effect = ['delete-backups', 'none'];
const stop: Effect = ['stop-service', 'reversible'];
const anything: Effect = ['arbitrary-execution', 'none'];
const disclose: Effect = ['secrets-exfiltration', 'none'];

/** A pattern over a statement's line (see `lineOf`), what it does and why we say so. */
export type SqlRule = readonly [shape: RegExp, effects: readonly Effect[], why: string];

/** Objects whose loss is no loss of rows. */
const MADE_AGAIN =
	'INDEX|VIEW|FUNCTION|PROCEDURE|PROC|TRIGGER|SEQUENCE|TYPE|EXTENSION|AGGREGATE|OPERATOR|RULE|SYNONYM|TASK|PIPE|MACRO|EVENT|CAST|COLLATION|STATISTICS|ALIAS|PACKAGE';

/** Statements that are known by their words. All that fit apply. */
export const RULES: readonly SqlRule[] = [
	[/^DROP TEMP(ORARY)? /, [change], 'drops a temporary table'],
	[
		/\bDROP (USER|ROLE|LOGIN|GROUP|CREDENTIAL|CERTIFICATE|PROFILE)\b/,
		[['identity-access', 'with-effort']],
		'drops who may log in',
	],
	[/\bDROP OWNED\b/, [data, ['identity-access', 'with-effort']], '`DROP OWNED` drops all that a role owns'],
	[/\bDROP ([A-Z]+ ){0,4}(POLICY|AUDIT|MASK)\b/, [weaker], 'drops a policy that guards rows or records'],
	[
		/\bDROP (COMPUTE )?(WAREHOUSE|SERVER|CLUSTER|INSTANCE|SERVICE|INTEGRATION)\b/,
		[['delete-infrastructure', 'with-effort'], stop],
		'drops what runs the queries',
	],
	[/\bDROP (PUBLICATION|SUBSCRIPTION|REPLICATION|SNAPSHOT|BACKUP)\b/, [backups], 'drops a copy of the data, or what keeps one'],
	[new RegExp(`\\bDROP (${MADE_AGAIN})\\b`), [definition], 'drops a definition'],
	[
		/(?:^|[();]|THEN|BEGIN|ELSE|DO|ANALYZE) DROP (?!TEMP|USER|ROLE|LOGIN|GROUP|CREDENTIAL|CERTIFICATE|PROFILE|OWNED|INDEX|VIEW|FUNCTION|PROC|TRIGGER|SEQUENCE|TYPE|EXTENSION|AGGREGATE|OPERATOR|RULE|SYNONYM|TASK|PIPE|MACRO|EVENT|CAST|COLLATION|STATISTICS|ALIAS|PACKAGE|WAREHOUSE|SERVER|CLUSTER|INSTANCE|SERVICE|INTEGRATION|PUBLICATION|SUBSCRIPTION|REPLICATION|SNAPSHOT|BACKUP|([A-Z]+ ){0,4}(?:POLICY|AUDIT|MASK)\b)/,
		[data],
		'`DROP` removes the object and all that it holds',
	],
	[
		/\bDROP (DATABASE|SCHEMA|TABLE|TABLES|TABLESPACE|KEYSPACE|COLLECTION|STREAM|STAGE|DICTIONARY|((MATERIALIZED|FOREIGN|EXTERNAL|DYNAMIC) (VIEW|TABLE)))\b/,
		[data],
		'`DROP` removes the object and all that it holds',
	],
	[
		/^ALTER (TABLE|FOREIGN TABLE|DATABASE|KEYSPACE|TYPE)\b.* (DROP|DELETE|TRUNCATE|CLEAR) (?!CONSTRAINT|DEFAULT|NOT|INDEX|KEY|FOREIGN|PRIMARY|IDENTITY|EXPRESSION|CHECK|UNIQUE|CLUSTERING|STATISTICS|TAG)/,
		[data],
		'`ALTER … DROP` removes what the column or partition holds',
	],
	[/^ALTER TABLE [^ ]+ (ON CLUSTER [^ ]+ )?UPDATE\b/, [data], 'a mutation overwrites rows'],
	[/^ALTER TABLE .*\bTTL\b/, [data], 'rows past their time are deleted'],
	[
		/\b(DISABLE|NO FORCE) ROW LEVEL SECURITY\b|\bDISABLE (TRIGGER|POLICY|CONSTRAINT)\b|\bNOCHECK CONSTRAINT\b/,
		[weaker],
		'switches a guard of the rows off',
	],
	[
		/\b(SET ENCRYPTION OFF|ROW_SECURITY (=|TO) OFF|SQL_LOG_BIN = |GENERAL_LOG = |LOG_STATEMENT|SQL_SAFE_UPDATES = )|^NOAUDIT\b|\bSP_CONFIGURE\b/,
		[weaker],
		'switches a safeguard or a log off',
	],
	[
		/DATA_RETENTION_TIME_IN_DAYS = \?|SET RECOVERY SIMPLE/,
		[['delete-backups', 'with-effort']],
		'shortens how long deleted data can be brought back',
	],
	[
		/^(GRANT|REVOKE|DENY|REASSIGN)\b|^SET (LOCAL |SESSION )?(ROLE|PASSWORD|SESSION AUTHORIZATION)\b|^(CREATE|ALTER|RENAME)( OR REPLACE)? (USER|ROLE|LOGIN|GROUP|DEFAULT PRIVILEGES|CREDENTIAL|SERVER ROLE)\b|\bOWNER TO\b|\bSP_ADD(SRV)?ROLEMEMBER\b/,
		[identity],
		'changes who may do what',
	],
	[
		/(?:^|[();]|THEN|BEGIN|ELSE|DO|\?|ANALYZE) TRUNCATE (?!\()|\bTRUNCATE TABLE\b|^TRUNCATE (?!\()/,
		[data],
		'`TRUNCATE` empties the table',
	],
	[
		/^CREATE OR REPLACE (TRANSIENT |TEMP |TEMPORARY )?(TABLE|DATABASE|SCHEMA|STAGE|STREAM)\b/,
		[data],
		'`OR REPLACE` drops what was there',
	],
	[/^INSERT OVERWRITE\b/, [data], 'overwrites the table'],
	[/^REPLACE (LOW_PRIORITY |DELAYED )?INTO\b/, [['delete-data', 'with-effort']], '`REPLACE INTO` deletes the row that was there'],
	[
		/^RESTORE (DATABASE|TABLE|FROM)\b|^(RESTORE|IMPORT) .*\bREPLACE\b/,
		[['delete-data', 'with-effort']],
		'overwrites what is there now',
	],
	[
		/^(RESET (MASTER|BINARY|REPLICA|SLAVE)|PURGE (BINARY|MASTER|RECYCLEBIN|TABLE|DBA_RECYCLEBIN))\b|^VACUUM .*RETAIN 0\b/,
		[backups],
		'removes the log or the copies that undo a deletion',
	],
	[/\bPG_DROP_REPLICATION_SLOT\b/, [['delete-backups', 'with-effort']], 'a replica stops following'],
	[
		/\b(PG_TERMINATE_BACKEND|PG_CANCEL_BACKEND|PG_PROMOTE)\b|^(KILL|SHUTDOWN)\b|^SYSTEM (STOP|SHUTDOWN|KILL)\b|\bSET (OFFLINE|SINGLE_USER)\b|^ALTER WAREHOUSE .*\bSUSPEND\b|^(STOP|DETACH) (REPLICA|SLAVE|TABLE|DATABASE)\b|^ALTER SYSTEM (KILL|DISCONNECT)\b/,
		[stop],
		'ends sessions or the server',
	],
	[
		/\bXP_CMDSHELL\b|\bSP_OACREATE\b|\bSYS_EXEC\b|\bSYS_EVAL\b|\bLOAD_EXTENSION \(/,
		[anything, weaker],
		'runs programs of the machine from the database',
	],
	[/^COPY\b.*\b(TO|FROM) PROGRAM\b/, [anything, disclose], '`PROGRAM` runs a command with the rows'],
	[
		/^CREATE( OR REPLACE)? (FUNCTION|PROCEDURE)\b.*\bLANGUAGE (C|PLPYTHON3?U|PLPERLU|PLSH|PYTHON|JAVA)\b|^LOAD \?|^(CALL|EXEC|EXECUTE)\b/,
		[anything],
		'runs code that is not shown',
	],
	[
		/\b(LOAD_FILE|PG_READ_FILE|PG_READ_BINARY_FILE|LO_IMPORT|PG_LS_DIR|UTL_HTTP|UTL_FILE|DBLINK_SEND)\b/,
		[disclose],
		'reads files of the server',
	],
	[
		/\bINTO (OUTFILE|DUMPFILE)\b|\bLO_EXPORT\b|^(UNLOAD|EXPORT DATA)\b|^COPY INTO \?/,
		[['secrets-exfiltration', 'none']],
		'writes rows out of the database',
	],
	[/\bFROM (PG_SHADOW|PG_AUTHID|MYSQL \. USER|SYS \. SQL_LOGINS|SYS \. USER \$)\b/, [disclose], 'reads password hashes'],
	[
		/^(CREATE|ALTER|INSERT|UPSERT|MERGE|REPLACE|RENAME|COMMENT|COPY|LOAD|REFRESH|REINDEX|CLUSTER|IMPORT|UNDROP|ATTACH|ENABLE|OPTIMIZE|SYSTEM|LOCK|PUT|SELECT .* INTO (?!OUTFILE|DUMPFILE|@|\?))\b/,
		[change],
		'changes definitions or rows',
	],
	[/^SET (GLOBAL|PERSIST)\b|^PRAGMA WRITABLE_SCHEMA\b/, [change], 'changes settings of the server'],
];
