import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { createTestDatabase, type TestDatabase } from '#tests/support/database.ts'
import { temporaryDirectory } from '#tests/support/directory.ts'
import { backup } from './backup.ts'
import { pack } from './backup/archive.ts'
import { migrate } from './migrate.ts'
import { withConnection } from './postgres/connection.ts'
import { restore } from './restore.ts'

const directory = temporaryDirectory()
const dir = join(directory.path, 'migrations')
const dataDir = join(directory.path, 'data')
const log = { info() {}, warn() {}, error() {} }
const databases: TestDatabase[] = []

/** Every kind of thing that makes a careless copy fail: keys both ways, triggers, generated and identity columns, odd names and values. */
const FIRST = `
  CREATE SCHEMA other;
  CREATE TABLE tenants (tenant_id integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY, name text NOT NULL, main_unit uuid);
  CREATE TABLE units (tenant_id integer REFERENCES tenants, id uuid, parent_id uuid, name text, key text GENERATED ALWAYS AS (lower(name)) STORED,
    PRIMARY KEY (tenant_id, id), FOREIGN KEY (tenant_id, parent_id) REFERENCES units (tenant_id, id));
  ALTER TABLE tenants ADD FOREIGN KEY (tenant_id, main_unit) REFERENCES units (tenant_id, id);
  ALTER TABLE units ENABLE ROW LEVEL SECURITY;
  ALTER TABLE units FORCE ROW LEVEL SECURITY;
  CREATE POLICY by_tenant ON units USING (tenant_id = current_setting('sangto.tenant')::int);
  CREATE TABLE other."Giá trị, lạ" (n bigserial PRIMARY KEY, "Tên" text, amount numeric, at timestamptz, day date, span interval, tags text[], doc jsonb, bytes bytea, ratio double precision, period daterange);
  CREATE TABLE entries (n integer PRIMARY KEY, total integer);
  CREATE TABLE log (n integer);
  CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO log VALUES (NEW.n); RETURN NEW; END';
  CREATE TRIGGER noted AFTER INSERT ON entries FOR EACH ROW EXECUTE FUNCTION noted();
  INSERT INTO other."Giá trị, lạ" ("Tên") VALUES ('có từ bước cập nhật');`
const SECOND = 'ALTER TABLE entries ADD COLUMN since_second boolean NOT NULL DEFAULT true;'

const UNIT = '00000000-0000-4000-8000-000000000001'
const ROWS = `
  INSERT INTO tenants (name) VALUES ('Tỉnh A'), ('Tỉnh B');
  SET sangto.tenant = '1';
  INSERT INTO units VALUES (1, '${UNIT}', '${UNIT}', 'Sở Ủy'), (1, '00000000-0000-4000-8000-000000000002', '${UNIT}', E'dòng\\nmới\\t"\\\\ và 𝄞');
  UPDATE tenants SET main_unit = '${UNIT}' WHERE tenant_id = 1;
  INSERT INTO other."Giá trị, lạ" ("Tên", amount, at, day, span, tags, doc, bytes, ratio, period) VALUES
    ('', 12345678901234567890.123450, '2025-01-02 03:04:05.678901+07', '0044-03-15 BC', '1 mon -2 days 03:00:00.5', ARRAY['a,b', NULL, '"'], '{"a": [1.10, null], "b": "\\u00e0"}', '\\x00ff', 0.1::float8 + 0.2, '[2025-01-01,2026-01-01)'),
    (NULL, 'NaN', 'infinity', NULL, NULL, '{}', 'null', '', '-Infinity', 'empty');
  INSERT INTO entries SELECT g, g FROM generate_series(1, 1000) g;`

before(() => {
  mkdirSync(dir)
  writeFileSync(join(dir, '0001-first.sql'), FIRST)
})
after(async () => {
  await Promise.all(databases.map((database) => database.drop()))
  directory.remove()
})

async function emptyDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase()
  databases.push(database)
  await withConnection(database.adminUrl, (client) => client.query('DROP SCHEMA public CASCADE; DROP SCHEMA IF EXISTS auth, pgboss CASCADE; CREATE SCHEMA public AUTHORIZATION sangto_owner'))
  return database
}

/** Everything in every table, in a form that shows any difference. */
function everything({ adminUrl }: TestDatabase) {
  return withConnection(adminUrl, async (client) => {
    const tables = ['tenants', 'units', 'other."Giá trị, lạ"', 'entries', 'log']
    const contents: Record<string, unknown[]> = {}
    for (const name of tables) contents[name] = (await client.query(`SELECT t::text FROM ${name} t ORDER BY 1`)).rows
    return contents
  })
}

function storeFile(content: string): string {
  const sum = createHash('sha256').update(content).digest('hex')
  const folder = join(dataDir, 'files/1', sum.slice(0, 2))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, sum), content)
  return join('files/1', sum.slice(0, 2), sum)
}

let source: TestDatabase
const out = join(directory.path, 'saved.tar.gz')

test('a backup brings back every row and file, as an ordinary archive that only its owner can read', async () => {
  source = await emptyDatabase()
  await migrate({ ownerUrl: source.ownerUrl, dir, log })
  await withConnection(source.ownerUrl, (client) => client.query(ROWS))
  const file = storeFile('ảnh '.repeat(100_000))
  mkdirSync(join(dataDir, 'files/1/incoming'), { recursive: true })
  writeFileSync(join(dataDir, 'files/1/incoming/half'), 'half an upload')
  writeFileSync(join(dataDir, 'secret'), 'sealing')
  const saved = await backup({ handle: source, dataDir, out })
  assert.deepEqual({ rows: saved.rows, files: saved.files }, { rows: 2 + 2 + 3 + 1000 + 1000, files: 1 })
  assert.equal(statSync(out).mode & 0o077, 0)
  assert.match(execFileSync('tar', ['tzf', out], { encoding: 'utf8' }), /tables\/public\.units\/000001\.jsonl\n[^]*manifest\.json\n$/)

  const target = await emptyDatabase()
  const restored = join(directory.path, 'restored')
  const result = await restore({ handle: target, dataDir: restored, from: out, dir, log })
  assert.deepEqual({ rows: result.rows, files: result.files }, { rows: saved.rows, files: 1 })
  assert.deepEqual(await everything(target), await everything(source))
  assert.deepEqual(readFileSync(join(restored, file)), readFileSync(join(dataDir, file)))
  assert.equal(existsSync(join(restored, 'files/1/incoming')), false)
  assert.equal(readFileSync(join(restored, 'secret'), 'utf8'), 'sealing')
})

test('what was put aside for loading is back: keys, triggers, row-level security, sequences', async () => {
  const { ownerUrl } = databases.at(-1)!
  await withConnection(ownerUrl, async (client) => {
    await assert.rejects(client.query(`UPDATE tenants SET main_unit = gen_random_uuid() WHERE tenant_id = 1`), /foreign key/)
    await client.query('INSERT INTO entries VALUES (2000, 1)')
    const { rows } = await client.query(`SELECT (SELECT count(*)::int FROM log WHERE n = 2000) AS noted, relforcerowsecurity AS forced FROM pg_class WHERE oid = 'units'::regclass`)
    assert.deepEqual(rows, [{ noted: 1, forced: true }])
    const next = await client.query(`INSERT INTO tenants (name) VALUES ('Tỉnh C') RETURNING tenant_id`)
    assert.deepEqual(next.rows, [{ tenant_id: 3 }])
  })
})

test('a backup made while people write is one moment of the database', async () => {
  const database = await emptyDatabase()
  await migrate({ ownerUrl: database.ownerUrl, dir, log })
  await withConnection(database.ownerUrl, (client) => client.query('INSERT INTO entries SELECT g, 0 FROM generate_series(1, 5000) g'))
  let writing = true
  let written = 0
  const writer = withConnection(database.ownerUrl, async (client) => {
    // Each step is one transaction over two tables: seen half, it would show.
    for (; writing; written += 1) await client.query(`BEGIN; INSERT INTO tenants (name) VALUES ('t'); INSERT INTO other."Giá trị, lạ" ("Tên") VALUES ('t'); COMMIT`)
  })
  const during = join(directory.path, 'during.tar.gz')
  await backup({ handle: database, dataDir, out: during })
  writing = false
  await writer
  const target = await emptyDatabase()
  await restore({ handle: target, dataDir: join(directory.path, 'during'), from: during, dir, log })
  const counts = await withConnection(target.adminUrl, async (client) => (await client.query(`SELECT (SELECT count(*)::int FROM tenants) AS one, (SELECT count(*)::int - 1 FROM other."Giá trị, lạ") AS other`)).rows[0])
  assert.equal(counts.one, counts.other)
  assert.ok(written > 0)
})

test('a backup of an older level is restored there and then brought up to date', async () => {
  writeFileSync(join(dir, '0002-second.sql'), SECOND)
  const target = await emptyDatabase()
  await restore({ handle: target, dataDir: join(directory.path, 'older'), from: out, dir, log })
  const found = await withConnection(target.ownerUrl, async (client) => (await client.query('SELECT count(*)::int AS n FROM entries WHERE since_second')).rows[0])
  assert.deepEqual(found, { n: 1000 })
})

test('nothing is restored over what is there, and no backup is overwritten', async () => {
  await assert.rejects(backup({ handle: source, dataDir, out }), { code: 'backup.exists' })
  await assert.rejects(restore({ handle: source, dataDir: join(directory.path, 'none'), from: out, dir, log }), { code: 'backup.not_empty' })
  const target = await emptyDatabase()
  await assert.rejects(restore({ handle: target, dataDir, from: out, dir, log }), { code: 'backup.not_empty' })
})

test('a damaged, cut off, foreign or newer file is refused before anything is written', async () => {
  const target = await emptyDatabase()
  const bad = join(directory.path, 'bad.tar.gz')
  const attempt = () => restore({ handle: target, dataDir: join(directory.path, 'bad'), from: bad, dir, log, locale: 'en' })
  const whole = gunzipSync(readFileSync(out))
  const at = whole.indexOf('Tỉnh A')
  const altered = Buffer.from(whole)
  altered.write('Tỉnh Z', at)
  writeFileSync(bad, gzipSync(altered))
  await assert.rejects(attempt(), /tables\/public\.tenants.*does not match/)
  const sums = new Map()
  const outside = async function* () {
    yield { name: 'files/../../outside', size: 1, content: [Buffer.from('x')] }
    const entries = { 'files/../../outside': { size: 1, sha256: createHash('sha256').update('x').digest('hex') } }
    const content = Buffer.from(JSON.stringify({ format: 1, createdAt: '', postgres: '', migrations: [], tables: [], sequences: [], entries }))
    yield { name: 'manifest.json', size: content.length, content: [content] }
  }
  writeFileSync(bad, gzipSync(Buffer.concat(await Array.fromAsync(pack(outside(), sums)))))
  await assert.rejects(attempt(), /not a name of a stored file/)
  assert.equal(existsSync(join(directory.path, 'outside')), false)
  await withConnection(target.adminUrl, (client) => client.query('DROP TABLE IF EXISTS migrations'))
  writeFileSync(bad, readFileSync(out).subarray(0, 2000))
  await assert.rejects(attempt(), { code: 'backup.damaged' })
  writeFileSync(bad, 'not an archive')
  await assert.rejects(attempt(), { code: 'backup.damaged' })
  writeFileSync(bad, readFileSync(out))
  appendFileSync(join(dir, '0001-first.sql'), '\n-- another program')
  await assert.rejects(attempt(), { code: 'backup.other_program' })
  assert.equal(existsSync(join(directory.path, 'bad', 'files')), false)
  const tables = await withConnection(target.adminUrl, async (client) => (await client.query("SELECT FROM pg_tables WHERE schemaname = 'public'")).rowCount)
  assert.equal(tables, 0)
  assert.deepEqual(readdirSync(directory.path).filter((name) => name.endsWith('.part')), [])
})
