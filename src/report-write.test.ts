import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { editParagraph } from '#modules/reports/server/index.ts'
import { reporting } from '#modules/reports/testing/reporting.ts'
import { refuses, testProgram } from '#tests/support/program.ts'
import { reportWrite, type ReportWriteOptions } from './report-write.ts'

const program = await testProgram('2025-12-20T02:00:00Z')
const folder = await mkdtemp(join(tmpdir(), 'sangto-report-'))
after(async () => {
  await program.close()
  await rm(folder, { recursive: true, force: true })
})
const { record, create, writer } = await reporting(program)
await record('IV.2', { participants: 60 })
const write = (more: Partial<ReportWriteOptions>) => reportWrite(program.database, folder, { plan: '62/KH-UBND', unit: 'tttt', period: '2025', scope: 'plan', out: join(folder, 'bao-cao.docx'), ...more })
const textOf = async (name: string) => strFromU8(unzipSync(await readFile(join(folder, name)))['word/document.xml']!).replace(/<[^>]+>/gu, '')

test('a draft is made from the records and not kept', async () => {
  assert.match(await write({}), /không lưu/)
  const text = await textOf('bao-cao.docx')
  assert.match(text, /DỰ THẢO/)
  assert.match(text, /60 người tham dự/)
  assert.match(await write({ out: join(folder, 'bao-cao.pdf'), plan: 'quyen con nguoi', unit: 'Đơn vị tu-phap', scope: 'unit', period: '2025-H1' }), /không lưu/)
  assert.equal((await readFile(join(folder, 'bao-cao.pdf'))).subarray(0, 5).toString(), '%PDF-')
})

test('the stored report is written where there is one', async () => {
  const reportId = await create()
  await program.perform(editParagraph, { reportId, key: 'difficulties', text: 'Lời của người viết.' }, writer)
  assert.match(await write({ plan: '62' }), /đã lưu/)
  assert.match(await textOf('bao-cao.docx'), /Lời của người viết\./)
})

test('what is not found is answered with the choices', async () => {
  const unknown = await refuses(write({ unit: 'Sở Ngoại thương' }), 'invalid', 'report.unit')
  assert.ok(unknown.issues.some((issue) => issue.message.startsWith('tu-phap · ')))
  assert.equal((await refuses(write({ plan: '99/KH-UBND' }), 'invalid', 'report.plan')).issues.length, 1)
  assert.equal((await refuses(write({ unit: 'đơn vị' }), 'invalid', 'report.unit')).issues.length, 2)
  await refuses(write({ period: '2025-13' }), 'invalid')
  await refuses(write({ out: join(folder, 'bao-cao.odt') }), 'invalid', 'report.out')
})

test('of several provinces one is named', async () => {
  await program.otherProvince()
  assert.equal((await refuses(write({}), 'invalid', 'report.province')).issues.length, 2)
  assert.match(await write({ province: 'Tỉnh thử nghiệm' }), /đã lưu/)
})
