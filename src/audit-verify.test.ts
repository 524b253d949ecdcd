import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createUnit } from '#modules/organisations/server/index.ts'
import { sealingTrail } from '#platform/server/audit-routine.ts'
import { readHeads } from '#platform/server/audit-heads.ts'
import { backup } from '#platform/server/backup.ts'
import { withConnection } from '#platform/server/postgres/connection.ts'
import { restore, verify as verifyBackup } from '#platform/server/restore.ts'
import { temporaryDirectory } from '#tests/support/directory.ts'
import { testProgram, type TestProgram } from '#tests/support/program.ts'
import { tellVerification, verifyAudit } from './audit-verify.ts'

let program: TestProgram
const directory = temporaryDirectory()
const dataDir = join(directory.path, 'data')
const seal = () => sealingTrail(dataDir).run(program.platform, program.system)
const newUnit = (name: string) => program.perform(createUnit, { name, kind: 'department', validFrom: '2020-01-01' }, program.system)

async function emptyDatabase(): Promise<string> {
  const url = new URL(program.database.ownerUrl)
  url.pathname += '_restored'
  await withConnection(program.database.adminUrl, (client) => client.query(`CREATE DATABASE ${url.pathname.slice(1)} OWNER sangto_owner`))
  return url.href
}

before(async () => {
  program = await testProgram()
  for (const name of ['Sở Một', 'Sở Hai', 'Sở Ba']) await newUnit(name)
})
after(async () => {
  await program.close()
  directory.remove()
})

test('a head a day is written outside the database, and the newest after each seal', async () => {
  await seal()
  await newUnit('Sở Bốn')
  await seal()
  assert.deepEqual((await readHeads(dataDir, program.tenantId)).map((head) => head.seq), [3, 4])
  program.setClock('2026-11-23T17:30:00Z') // the 24th in Việt Nam
  await newUnit('Sở Năm')
  await seal()
  assert.deepEqual((await readHeads(dataDir, program.tenantId)).map((head) => head.seq), [3, 5])
})

test('a whole trail is told, with the lines that are not sealed yet', async () => {
  await newUnit('Sở Sáu')
  const found = await verifyAudit(program.database.ownerUrl, dataDir)
  assert.equal(found.whole, true)
  const [told] = [tellVerification(found, 'vi')]
  assert.match(told, /Tỉnh thử nghiệm: nhật ký nguyên vẹn, 5 dòng đã niêm phong\./)
  assert.match(told, /Chưa niêm phong: 1 dòng, cũ nhất lúc 24\/11\/2026, 00:30\./)
  assert.match(tellVerification(found, 'en'), /the trail is whole, 5 sealed lines/)
})

test('a backup bears the head in its manifest', async () => {
  const out = join(directory.path, 'one.tar.gz')
  await backup({ handle: program.database, dataDir, out })
  const [head] = (await verifyBackup(out)).auditHeads
  assert.deepEqual([head!.tenantId, head!.seq, head!.sealedAt], [program.tenantId, 5, '2026-11-23T17:30:00.000Z'])
})

test('what is restored is compared with the head that its backup bore', async () => {
  const ownerUrl = await emptyDatabase()
  const restored = join(directory.path, 'restored')
  await restore({ handle: { ownerUrl }, dataDir: restored, from: join(directory.path, 'one.tar.gz'), log: { info() {}, warn() {}, error() {} } })
  const found = await verifyAudit(ownerUrl, restored)
  assert.deepEqual([found.whole, found.provinces[0]!.sealed, found.provinces[0]!.heads], [true, 5, 1])
  await withConnection(ownerUrl, (owner) => owner.query('alter table audit_links drop constraint audit_links_tenant_id_event_id_fkey; delete from audit_seals; delete from audit_links; delete from audit_tail; delete from audit_events'))
  assert.deepEqual((await verifyAudit(ownerUrl, restored)).provinces[0]!.faults.map((fault) => [fault.kind, fault.seq]), [['head', 5]])
})

test('a fault is told with its place, time and record', async () => {
  await withConnection(program.database.ownerUrl, (owner) => owner.query(`update audit_events set after = jsonb_set(after, '{name}', '"Sở Khác"') where after->>'name' = 'Sở Hai'`))
  const found = await verifyAudit(program.database.ownerUrl, dataDir)
  assert.equal(found.whole, false)
  assert.match(tellVerification(found, 'vi'), /PHÁT HIỆN 1 SAI LỆCH[^]*Dòng bị sửa: dòng niêm phong 2, mã nhật ký \d+, ghi lúc 23\/11\/2026, 09:00, hồ sơ unit /)
})
