/** The chain, with the database's owner as the one who tampers. */
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, describe, test } from 'node:test'
import fc from 'fast-check'
import pg from 'pg'
import { createProvince } from './create-province.ts'
import { inTenant, openKysely, openPool } from './db.ts'
import { readHeads, writeHead } from './audit-heads.ts'
import { sealState, sealTrail } from './audit-seal.ts'
import { verifyTrail, type Verified } from './audit-verify.ts'
import { writeAudit } from './audit.ts'
import { createTestDatabase, type TestDatabase } from '#tests/support/database.ts'

let database: TestDatabase
let owner: pg.Client
let pool: pg.Pool
let dataDir: string
let tenantId: number
const clock = () => new Date('2026-11-23T02:00:00Z')

before(async () => {
  database = await createTestDatabase()
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  // Who owns the tables can take the walls down first.
  await owner.query('alter table audit_links drop constraint audit_links_tenant_id_event_id_fkey; alter table audit_tail drop constraint audit_tail_tenant_id_event_id_fkey')
  pool = openPool(database.appUrl, 8)
  dataDir = await mkdtemp(join(tmpdir(), 'sangto-heads-'))
})
after(async () => {
  await pool.end()
  await owner.end()
  await database.drop()
  await rm(dataDir, { recursive: true, force: true })
})
beforeEach(async () => {
  tenantId = await createProvince(database.ownerUrl, { name: 'Tỉnh thử nghiệm', sample: false })
})

const platform = () => ({ db: openKysely(pool), clock })
const person = () => ({ kind: 'person' as const, tenantId, personId: '01a206b4-99bd-7d14-a819-088e6513350f', userId: 'u', name: 'Người Mẫu', email: 'mau@mau.example', grants: [] })
const heading = (command: string) => ({ tenantId, at: '2026-11-23T01:00:00.123Z', actor: person(), command, requestId: 'r' })
const write = (...ids: string[]) => inTenant(openKysely(pool), tenantId, 'write', (tx) => writeAudit(tx, heading('test.change'), ids.map((id) => ({ type: 'thing', id, before: { n: 1 }, after: { n: 2, tên: 'Ấm “áp”' } }))))
const seal = async () => {
  const { head } = await sealTrail(platform(), tenantId)
  if (head) await writeHead(dataDir, tenantId, head)
}
const verify = async () => verifyTrail(openKysely(pool), tenantId, await readHeads(dataDir, tenantId))
const faults = (found: Verified) => found.faults.map((fault) => `${fault.kind} ${fault.seq}`)
const events = async () => (await owner.query<{ id: number }>('select id::int from audit_events where tenant_id = $1 order by id', [tenantId])).rows.map((row) => row.id)

describe('the chain', () => {
  test('sealed lines verify; what is not sealed yet is named', async () => {
    await write('a', 'b')
    await write('c')
    await seal()
    await write('d')
    const found = await verify()
    assert.deepEqual([found.sealed, found.unsealed, found.oldest, found.heads, found.faults], [3, 1, '2026-11-23T01:00:00.123Z', 1, []])
    const state = await inTenant(openKysely(pool), tenantId, 'read', (tx) => sealState(tx, tenantId))
    assert.deepEqual([state.head?.seq, state.unsealed, state.oldest], [3, 1, '2026-11-23T01:00:00.123Z'])
  })

  test('an empty trail is whole', async () => {
    await seal()
    assert.deepEqual(await verify(), { tenantId, sealed: 0, head: null, unsealed: 0, oldest: null, pseudonymised: 0, heads: 0, faults: [] })
  })

  test('a line that commits late, with a lower id than sealed ones, is sealed after them', async () => {
    const late = await pool.connect()
    await late.query(`begin; set local sangto.tenant = '${tenantId}'`)
    await late.query("insert into audit_events (tenant_id, at, actor_name, command, record_type, record_id, request_id) values ($1, now(), 'x', 'test.late', 'thing', 'late', 'r')", [tenantId])
    await write('early')
    await seal()
    await late.query('commit')
    late.release()
    assert.equal((await verify()).unsealed, 1)
    await seal()
    const found = await verify()
    assert.deepEqual([found.sealed, found.unsealed, found.faults], [2, 0, []])
    const { rows } = await owner.query('select event_id::int as id from audit_links where tenant_id = $1 order by seq', [tenantId])
    assert.deepEqual(rows.map((row) => row.id), (await events()).reverse())
  })

  test('two sealers at once seal each line once', async () => {
    await write(...Array.from({ length: 30 }, (_, n) => `n${n}`))
    await Promise.all([sealTrail(platform(), tenantId), sealTrail(platform(), tenantId)])
    const found = await verify()
    assert.deepEqual([found.sealed, found.unsealed, found.faults], [30, 0, []])
  })
})

describe('the owner of the database tampers', () => {
  beforeEach(async () => {
    for (let n = 1; n <= 4; n++) await write(`r${n}a`, `r${n}b`, `r${n}c`, `r${n}d`, `r${n}e`)
    await seal()
  })
  const at = async (seq: number) => (await events())[seq - 1]!

  test('a changed line: which, when, of which record', async () => {
    await owner.query(`update audit_events set after = '{"n": 3}' where id = $1`, [await at(7)])
    const found = await verify()
    assert.deepEqual(found.faults, [{ kind: 'changed', seq: 7, eventId: await at(7), at: '2026-11-23T01:00:00.123000Z', record: { type: 'thing', id: 'r2b' } }])
  })

  test('every column of a line is held', async () => {
    for (const change of [`at = at + interval '1 microsecond'`, `actor_name = 'Khác'`, `on_behalf_of = 'Khác'`, `held_in = '{}' || array[gen_random_uuid()]`, `command = 'x'`, `record_type = 'x'`, `record_id = 'x'`, `before = null`, `after = after || '{"x": 1}'`, `reason = 'x'`, `request_id = 'x'`, `actor_id = gen_random_uuid()`, 'salt = null', 'salt = gen_random_uuid()']) {
      await owner.query(`update audit_events set ${change} where id = ${await at(3)}`)
      assert.deepEqual(faults(await verify()), ['changed 3'], change)
      tenantId = await createProvince(database.ownerUrl, { name: 'Tỉnh khác', sample: false })
      await write('a', 'b', 'c')
      await seal()
    }
  })

  test('a removed line', async () => {
    await owner.query('delete from audit_events where id = $1', [await at(7)])
    const found = await verify()
    assert.deepEqual(faults(found), ['removed 7'])
    assert.deepEqual(found.faults[0]!.record, { type: 'thing', id: 'r2b' })
  })

  test('two lines exchanged', async () => {
    const [one, other] = [await at(5), await at(15)]
    await owner.query(`update audit_events line set record_id = o.record_id, salt = o.salt, at = o.at, before = o.before, after = o.after from audit_events o where line.id in ($1, $2) and o.id = $1::bigint + $2::bigint - line.id`, [one, other])
    assert.deepEqual(faults(await verify()), ['reordered 5', 'reordered 15'])
  })

  test('the last ten removed', async () => {
    await owner.query('delete from audit_events where id >= $1', [await at(11)])
    assert.deepEqual(faults(await verify()), Array.from({ length: 10 }, (_, n) => `removed ${n + 11}`))
  })

  test('the last ten removed with their links: the seal tells', async () => {
    await owner.query('delete from audit_events where id >= $1', [await at(11)])
    await owner.query('delete from audit_links where tenant_id = $1 and seq > 10', [tenantId])
    assert.deepEqual(faults(await verify()), ['link_removed 11', 'head 20'])
  })

  test('a seal, its links and its lines removed without a trace in the database: the head outside tells', async () => {
    await write('z1', 'z2')
    await seal()
    const last = await events()
    await owner.query('delete from audit_events where id = any($1)', [last.slice(20)])
    await owner.query('delete from audit_links where tenant_id = $1 and seq > 20', [tenantId])
    await owner.query('delete from audit_seals where tenant_id = $1 and number = 2', [tenantId])
    assert.deepEqual(faults(await verifyTrail(openKysely(pool), tenantId, [])), [], 'the database alone cannot know')
    assert.deepEqual(faults(await verify()), ['head 22'])
  })

  test('a whole chain made anew over a changed line: the heads outside tell', async () => {
    await owner.query(`update audit_events set reason = 'khác' where id = $1`, [await at(2)])
    await owner.query('delete from audit_links where tenant_id = $1', [tenantId])
    await owner.query('delete from audit_seals where tenant_id = $1', [tenantId])
    await owner.query('insert into audit_tail select tenant_id, id from audit_events where tenant_id = $1', [tenantId])
    await sealTrail(platform(), tenantId)
    assert.deepEqual(faults(await verify()), ['head 20'])
  })

  test('a changed link, an exchanged pair of links, a link taken out, a changed seal', async () => {
    const tamper = async (statement: string, expected: string[]) => {
      await owner.query(statement, [tenantId])
      assert.deepEqual(faults(await verify()), expected, statement)
    }
    await tamper(`update audit_links set hash = repeat('0', 64) where tenant_id = $1 and seq = 9`, ['link 9', 'link 10'])
    await owner.query('update audit_links set seq = seq + 1000 where tenant_id = $1 and seq in (14, 15)', [tenantId])
    await tamper('update audit_links set seq = 1029 - seq where tenant_id = $1 and seq > 1000', ['link 9', 'link 10', 'link 14', 'link 15', 'link 16'])
    await tamper('delete from audit_links where tenant_id = $1 and seq = 9', ['link_removed 9', 'link 14', 'link 15', 'link 16'])
    await tamper(`update audit_seals set sealed_at = now() where tenant_id = $1`, ['seal 1', 'link_removed 9', 'link 14', 'link 15', 'link 16'])
  })
})

describe('over all interleavings', () => {
  const batch = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 })
  const story = fc.array(batch, { minLength: 1, maxLength: 4 })

  /** Each inner list: transactions under way together, of so many lines; a seal follows. */
  async function live(batches: number[][]): Promise<void> {
    tenantId = await createProvince(database.ownerUrl, { name: 'Tỉnh', sample: false })
    for (const sizes of batches) {
      await Promise.all([...sizes.map((size, n) => write(...Array.from({ length: size }, (_, line) => `${n}-${line}`))), sealTrail(platform(), tenantId)])
      await seal()
    }
  }

  const MUTATIONS = [
    (n: number) => `update audit_events set after = '{"altered": true}' where id = (select event_id from audit_links where tenant_id = $1 and seq = ${n})`,
    (n: number) => `update audit_events set record_id = record_id || 'x' where id = (select event_id from audit_links where tenant_id = $1 and seq = ${n})`,
    (n: number) => `delete from audit_events where id = (select event_id from audit_links where tenant_id = $1 and seq = ${n})`,
    (n: number) => `delete from audit_links where tenant_id = $1 and seq = ${n}`,
    (n: number) => `update audit_links set frame[7] = 'x' where tenant_id = $1 and seq = ${n}`,
    (n: number) => `update audit_links set hash = repeat('a', 64) where tenant_id = $1 and seq = ${n}`,
    (n: number) => `delete from audit_seals where tenant_id = $1 and number = 1 and ${n} > 0`,
    (n: number) => `update audit_seals set count = count + ${n} where tenant_id = $1`,
  ]

  test('whatever the order, it verifies; whatever one thing is altered, it is caught', async () => {
    await fc.assert(
      fc.asyncProperty(story, fc.nat(), fc.nat({ max: MUTATIONS.length - 1 }), async (batches, where, mutation) => {
        await live(batches)
        const whole = await verify()
        const lines = batches.flat().reduce((sum, size) => sum + size, 0)
        assert.deepEqual([whole.sealed, whole.unsealed, whole.faults], [lines, 0, []])
        await owner.query(MUTATIONS[mutation]!(1 + (where % lines)), [tenantId])
        assert.notDeepEqual((await verify()).faults, [])
      }),
      { numRuns: 40 },
    )
  })
})
