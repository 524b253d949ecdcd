import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createUnit } from '#modules/organisations/server/index.ts'
import { sealingTrail } from '#platform/server/audit-routine.ts'
import { readHeads } from '#platform/server/audit-heads.ts'
import { backup } from '#platform/server/backup.ts'
import { withConnection } from '#platform/server/postgres/connection.ts'
import { verify as verifyBackup } from '#platform/server/restore.ts'
import { temporaryDirectory } from '#tests/support/directory.ts'
import { testProgram, type TestProgram } from '#tests/support/program.ts'
import { tellVerification, verifyAudit } from './audit-verify.ts'

let program: TestProgram
const directory = temporaryDirectory()
const dataDir = join(directory.path, 'data')
const seal = () => sealingTrail(dataDir).run(program.platform, program.system)
const newUnit = (name: string) => program.perform(createUnit, { name, kind: 'department', validFrom: '2020-01-01' }, program.system)

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

test('a fault is told with its place, time and record', async () => {
  await withConnection(program.database.ownerUrl, (owner) => owner.query(`update audit_events set after = jsonb_set(after, '{name}', '"Sở Khác"') where after->>'name' = 'Sở Hai'`))
  const found = await verifyAudit(program.database.ownerUrl, dataDir)
  assert.equal(found.whole, false)
  assert.match(tellVerification(found, 'vi'), /PHÁT HIỆN 1 SAI LỆCH[^]*Dòng bị sửa: dòng niêm phong 2, mã nhật ký \d+, ghi lúc 23\/11\/2026, 09:00, hồ sơ unit /)
})
