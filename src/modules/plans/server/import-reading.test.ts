import assert from 'node:assert/strict'
import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { LETTERHEAD, typsetPdf } from '#documents/read/fixtures/pdf.ts'
import type { Actor } from '#platform/actor.ts'
import { inTenant } from '#platform/server/db.ts'
import { refuses, testProgram, type TestProgram } from '#tests/support/program.ts'
import { dismissReading, getImport, listImports, readDocumentJob, uploadDocument, type ImportView } from './importing.ts'
import { keepForReading } from './reading-files.ts'
import { sha256Of } from './store-reading.ts'

let program: TestProgram
let coordinator: Actor
before(async () => {
  program = await testProgram()
  coordinator = await program.as('coordinator')
})
after(() => program.close())
beforeEach(() => void program.queued.splice(0))

const HEAD = (mark: string) => `${mark}ỦY BAN NHÂN DÂN\nTỈNH MẪU\nSố: 7/KH-UBND\n\nMẫu, ngày 12 tháng 01 năm 2026\n\nKẾ HOẠCH\nPhổ biến pháp luật năm 2026\n\n`
const TASKS = 'I. NHIỆM VỤ\n1. Tổ chức tập huấn cho báo cáo viên pháp luật.\nĐơn vị chủ trì: Sở Tư pháp.\nThời gian thực hiện: năm 2026.\n'
const text = (mark = '') => new TextEncoder().encode(HEAD(mark) + TASKS)
const pdf = (mark = '') => typsetPdf(`${LETTERHEAD}\n\n${mark ? `*${mark}*\n\n` : ''}#align(center)[*KẾ HOẠCH* \\ *Phổ biến pháp luật năm 2026*]\n\n*I. NHIỆM VỤ*\n\n1. Tổ chức tập huấn cho báo cáo viên pháp luật.\n\nĐơn vị chủ trì: Sở Tư pháp.\n\nThời gian thực hiện: năm 2026.\n`)

/** Everything that the province keeps of uploads: rows, and the bytes in the store. */
async function kept(bytes: Uint8Array) {
  const count = await inTenant(program.platform.db, program.tenantId, 'read', async (tx) => [
    ...(await tx.selectFrom('files').select('name').execute()).map((row) => row.name),
    ...(await tx.selectFrom('source_documents').select('sha256').where('sha256', '=', sha256Of(bytes)).execute()).map((row) => row.sha256),
    ...(await tx.selectFrom('audit_events').select('after').execute()).flatMap((row) => (JSON.stringify(row.after ?? '').includes('mat-') ? ['audit'] : [])),
  ])
  const stored = await program.platform.files.read(program.tenantId, sha256Of(bytes)).then(() => true, () => false)
  return { rows: count, stored }
}
const waiting = async () => (await readdir(join(tmpdir(), `sangto-reading-${process.getuid?.() ?? 'user'}`)).catch(() => [])).length
const look = (importId: string) => program.perform(getImport, { importId }, coordinator)
const work = async () => {
  for (const { actor, locale, data } of program.queued.splice(0)) await readDocumentJob.run(program.platform, { actor, locale, data: data as Record<string, unknown> })
}

for (const mark of ['MẬT', 'TỐI MẬT', 'TUYỆT MẬT'])
  test(`a document marked ${mark} is refused before anything of it is stored`, async () => {
    const bytes = text(`${mark}\n`)
    const refusal = await refuses(program.perform(uploadDocument, { bytes, name: 'mat-1.txt' }, coordinator), 'invalid', 'import.secret')
    assert.match(refusal.message, new RegExp(`“${mark}”`))
    assert.deepEqual(await kept(bytes), { rows: [], stored: false })
    assert.deepEqual(await program.perform(listImports, {}, coordinator), [])
  })

test('a secret .pdf, read as a job: the page says why, the temporary file is gone, not even its name is kept', async () => {
  const bytes = pdf('MẬT')
  const before = await waiting()
  const { importId, state } = await program.perform(uploadDocument, { bytes, name: 'mat-2.pdf' }, coordinator)
  assert.equal(state, 'reading')
  assert.deepEqual(await look(importId), { state: 'reading', id: importId, page: 0, pages: 0 })
  assert.ok((await waiting()) > before)
  await work()
  const failed = await look(importId)
  assert.equal(failed.state === 'failed' && failed.code, 'import.secret')
  assert.deepEqual(await kept(bytes), { rows: [], stored: false })
  assert.equal(await waiting(), before)
  await program.perform(dismissReading, { readingId: importId }, coordinator)
  assert.deepEqual(await program.perform(listImports, {}, coordinator), [])
})

test('a .pdf is read as a job and its draft stands under the same id; the same file is recognised', async () => {
  const bytes = pdf()
  const { importId } = await program.perform(uploadDocument, { bytes, name: 'ke-hoach.pdf' }, coordinator)
  assert.deepEqual((await program.perform(listImports, {}, coordinator)).map((one) => [one.id, one.state]), [[importId, 'reading']])
  await work()
  const view = (await look(importId)) as Extract<ImportView, { draft: object }>
  assert.equal(view.state, 'draft')
  assert.equal(view.source.name, 'ke-hoach.pdf')
  assert.equal(view.source.pages, 1)
  assert.equal(view.draft.tasks.length, 1)
  assert.deepEqual((await kept(bytes)).stored, true)
  assert.deepEqual(await program.perform(uploadDocument, { bytes, name: 'khac.pdf' }, coordinator), { importId, planId: null, state: 'known' })
})

test('a broken .pdf and a lost temporary file are told on the page that waits', async () => {
  const broken = new TextEncoder().encode('%PDF-1.7\nkhông phải pdf')
  const { importId } = await program.perform(uploadDocument, { bytes: broken, name: 'hong.pdf' }, coordinator)
  await work()
  const failed = await look(importId)
  assert.match(failed.state === 'failed' ? failed.code : '', /^documents\./)
  const lost = await program.perform(uploadDocument, { bytes: pdf('Bản khác'), name: 'mat-tep.pdf' }, coordinator)
  const [job] = program.queued
  const { dropReading } = await import('./reading-files.ts')
  await dropReading(lost.importId)
  assert.ok(job)
  await work()
  const gone = await look(lost.importId)
  assert.equal(gone.state === 'failed' && gone.code, 'import.lost_file')
})

test('a file does not wait in a folder that others may open', async () => {
  const [usual, other] = [process.env['TMPDIR'], await mkdtemp(join(tmpdir(), 'sangto-test-'))]
  process.env['TMPDIR'] = other
  await mkdir(join(other, `sangto-reading-${process.getuid?.() ?? 'user'}`))
  await chmod(join(other, `sangto-reading-${process.getuid?.() ?? 'user'}`), 0o777)
  await assert.rejects(keepForReading('a', text(), 'ke-hoach.txt'), /not this program's own/)
  if (usual === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = usual
  await rm(other, { recursive: true })
})

test('the same file sent twice at once is one import', async () => {
  const send = () => program.perform(uploadDocument, { bytes: text('Bản gửi hai lần\n'), name: 'hai-lan.txt' }, coordinator)
  const [first, second] = await Promise.all([send(), send()])
  assert.equal(first.importId, second.importId)
  assert.deepEqual([first.state, second.state].sort(), ['draft', 'known'])
})

test('a job is the person’s own: one who may no longer import gets nothing stored', async () => {
  const bytes = pdf('Bản của người đã thôi vai trò')
  const { importId } = await program.perform(uploadDocument, { bytes, name: 'x.pdf' }, coordinator)
  const leader = await program.as('leader')
  await assert.rejects(readDocumentJob.run(program.platform, { actor: leader, locale: 'vi', data: { readingId: importId } }))
  assert.equal((await kept(bytes)).stored, false)
  await keepForReading(importId, bytes, 'x.pdf')
  await work()
  assert.equal((await look(importId)).state, 'draft')
})
