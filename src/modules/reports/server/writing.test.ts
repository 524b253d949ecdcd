import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { refuses, testProgram } from '#tests/support/program.ts'
import { PLAN, reporting } from '../testing/reporting.ts'
import { chooseParagraph, createReport, editHead, editParagraph, getReport, getReportChoices, getReportDocument, listReports, refreshReport } from './index.ts'

const program = await testProgram('2025-12-20T02:00:00Z')
after(() => program.close())
let number = 100
const start = () => reporting(program, { ...PLAN, number: String((number += 1)) })
const proposals = (view: { paragraphs: { key: string; proposed: string | null }[] }) => view.paragraphs.filter((one) => one.proposed !== null).map((one) => one.key)

test('refreshing offers what is new paragraph by paragraph and overwrites nothing', async () => {
  const { plan, record, create, view, text, writer } = await start()
  const key = `${plan.task('IV.2')}:text`
  await record('IV.2')
  const id = await create()
  await program.perform(editParagraph, { reportId: id, key, text: 'Sở đã mở lớp đầu tiên.' }, writer)
  assert.deepEqual(await program.perform(refreshReport, { reportId: id }, writer), { offered: 0 }, 'the records say what they said')
  await record('IV.2', { title: 'Lớp thứ hai' })
  await program.perform(refreshReport, { reportId: id }, writer)
  assert.equal(await text(id, key), 'Sở đã mở lớp đầu tiên.')
  assert.deepEqual(proposals(await view(id)), ['general', key])
  assert.match((await view(id)).paragraphs.find((one) => one.key === key)!.proposed!, /02 hoạt động:\n- .*;\n- .*Lớp thứ hai/)
  await program.perform(chooseParagraph, { reportId: id, key, choice: 'keep' }, writer)
  await program.perform(chooseParagraph, { reportId: id, key: 'general', choice: 'take' }, writer)
  assert.deepEqual(proposals(await view(id)), [])
  assert.equal(await text(id, key), 'Sở đã mở lớp đầu tiên.')
  assert.match((await text(id, 'general'))!, /02 hoạt động/)
  await program.perform(refreshReport, { reportId: id }, writer)
  assert.deepEqual(proposals(await view(id)), [], 'what was decided is not asked again')
  await refuses(program.perform(chooseParagraph, { reportId: id, key, choice: 'take' }, writer), 'conflict', 'report.nothing_offered')
})

test('of two people who edit one paragraph, the second is told; both texts stay', async () => {
  const { create, text, writer, approver } = await start()
  const id = await create()
  const edit = (words: string, was: string | undefined, actor = writer) => program.perform(editParagraph, { reportId: id, key: 'difficulties', text: words, was }, actor)
  await edit('Kinh phí về chậm.', '')
  await refuses(edit('Thiếu giảng viên.', '', approver), 'conflict', 'report.stale')
  assert.equal(await text(id, 'difficulties'), 'Kinh phí về chậm.')
  await edit('Kinh phí về chậm.', '', approver)
  await edit('Kinh phí về chậm; thiếu giảng viên.', 'Kinh phí về chậm.\r\n', approver)
  assert.equal(await text(id, 'difficulties'), 'Kinh phí về chậm; thiếu giảng viên.')
})

test('headings, task names and the sentence in place of figures are not edited', async () => {
  const { plan, create, writer } = await start()
  const id = await create()
  for (const key of ['h:general', plan.task('IV.1'), `${plan.task('IV.3')}:text`]) await refuses(program.perform(editParagraph, { reportId: id, key, text: 'Khác' }, writer), 'conflict', 'report.paragraph_fixed')
  await refuses(program.perform(editParagraph, { reportId: id, key: 'nowhere', text: 'Khác' }, writer), 'not_found', 'report.paragraph')
})

test('numbers that no record stands behind are pointed out', async () => {
  const { plan, record, create, view, writer } = await start()
  await record('IV.2', { participants: 60 })
  const id = await create()
  const key = `${plan.task('IV.2')}:text`
  await program.perform(editParagraph, { reportId: id, key, text: 'Năm 2025, theo Kế hoạch số 62/KH-UBND, đã mở 01 lớp ngày 20/5/2025 cho 60 người, đạt 95% kế hoạch và 1.250 lượt xem.' }, writer)
  assert.deepEqual((await view(id)).paragraphs.find((one) => one.key === key)!.unsourced, ['95', '1.250'])
  assert.deepEqual((await view(id)).paragraphs.find((one) => one.key === 'general')!.unsourced, [])
})

test('a unit writes its own report; the plan’s is written by the unit that keeps it', async () => {
  const { plan, record, create, justice, writer } = await start()
  await record('IV.2')
  const mine = { planId: plan.planId, unitId: await program.unit('tu-phap'), scope: 'unit', period: '2025-H1' }
  const id = await create(mine, justice)
  await refuses(program.perform(createReport, mine, justice), 'conflict', 'report.exists')
  await refuses(program.perform(createReport, { ...mine, period: '2025' }, writer), 'forbidden')
  await refuses(program.perform(createReport, { ...mine, scope: 'plan' }, justice), 'invalid', 'report.not_keeper')
  await refuses(program.perform(createReport, { ...mine, unitId: await program.unit('y-te') }, await program.as('focal_point', 'y-te')), 'invalid', 'report.no_part')
  await refuses(program.perform(createReport, { ...mine, period: '2027' }, justice), 'invalid', 'report.period_ahead')
  await refuses(program.perform(createReport, { ...mine, period: '2025-13' }, justice), 'invalid')
  await refuses(program.perform(editParagraph, { reportId: id, key: 'intro', text: 'Khác' }, writer), 'forbidden')
  await refuses(program.perform(refreshReport, { reportId: id }, writer), 'forbidden')
  await refuses(program.perform(getReport, { reportId: id }, await program.as('focal_point', 'y-te')), 'forbidden')
  await refuses(program.perform(editParagraph, { reportId: id, key: 'intro', text: 'Khác' }, await program.as('leader', 'tu-phap')), 'forbidden')
  assert.equal((await program.perform(getReport, { reportId: id }, await program.as('leader', 'ubnd'))).mayWrite, false)
})

test('each sees the reports that are open to them', async () => {
  const { plan, create, writer, justice } = await start()
  const own = await create({ scope: 'unit', unitId: await program.unit('tu-phap') }, justice)
  const ids = async (actor: typeof writer) => (await program.perform(listReports, { planId: plan.planId }, actor)).reports.map((one) => one.id)
  assert.deepEqual(await ids(justice), [own])
  assert.deepEqual(await ids(writer), [])
  assert.deepEqual(await ids(await program.as('leader', 'ubnd')), [own])
  assert.deepEqual((await program.perform(listReports, { planId: plan.planId, state: 'released' }, justice)).reports, [])
  const choices = await program.perform(getReportChoices, {}, justice)
  assert.deepEqual(choices.units.map((unit) => unit.id), [await program.unit('tu-phap')])
  assert.deepEqual(choices.plans.find((one) => one.id === plan.planId)!.unitIds, [await program.unit('tu-phap')])
})

test('another province sees nothing of it', async () => {
  const { create, plan } = await start()
  const id = await create()
  const other = await program.otherProvince()
  await refuses(program.perform(getReport, { reportId: id }, other), 'not_found')
  await refuses(program.perform(editParagraph, { reportId: id, key: 'intro', text: 'Khác' }, other), 'not_found')
  await refuses(program.perform(createReport, { planId: plan.planId, unitId: await program.unit('tttt'), scope: 'plan', period: '2024' }, other), 'invalid')
  assert.deepEqual((await program.perform(listReports, {}, other)).reports, [])
})

test('number, date and signer may stay open; what is given is checked', async () => {
  const { create, view, writer } = await start()
  const id = await create()
  const { head } = await view(id)
  assert.deepEqual([head.number, head.date, head.signerName], ['', '', ''])
  const { document } = await program.perform(getReportDocument, { reportId: id }, writer)
  assert.deepEqual([document.number, document.date, document.signature.name], ['', '2025', ''])
  const set = (more: object) => program.perform(editHead, { reportId: id, head: { ...head, ...more } }, writer)
  await set({ number: '15', date: '2025-12-22', signerRole: 'Phó Giám đốc', authority: 'KT', authorityOf: 'Giám đốc', recipients: ['Lãnh đạo Sở'] })
  const filled = (await program.perform(getReportDocument, { reportId: id }, writer)).document
  assert.deepEqual([filled.number, filled.date, filled.signature.authority], ['15', '2025-12-22', [{ form: 'KT', of: 'Giám đốc' }]])
  for (const more of [{ number: '15a' }, { date: '2025-02-30' }, { symbol: 'BC STP' }, { subject: '' }, { issuingAgency: '' }]) await refuses(set(more), 'invalid')
})
