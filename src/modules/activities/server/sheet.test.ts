import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import ExcelJS from 'exceljs'
import { refuses, testProgram } from '#tests/support/program.ts'
import { testPlan } from '../testing/plan.ts'
import { activitiesSheet, exportActivities, getActivity, importActivities, listActivities, readActivitiesSheet, recordActivity } from './index.ts'
import type { FormRow } from './sheet-form.ts'

const program = await testProgram()
after(() => program.close())
const { tasks } = await testPlan(program)
const focal = await program.as('focal_point', 'tu-phap')
const other = await program.as('focal_point', 'y-te')
const full = {
  title: '=Tập huấn "kỹ năng"', startsOn: '2026-03-02', endsOn: '2026-03-03', taskIds: [tasks['1'], tasks['2']], kind: 'training', place: 'Xã Mẫu', description: 'Dòng một\nDòng hai', partnerIds: [await program.unit('y-te')],
  audience: [{ kind: 'teachers', count: 8 }, { kind: 'pupils', count: 120 }], participants: 128, quantity: '1.250,5', quantityUnit: 'tờ', links: [{ url: 'https://mau.example/a', label: 'Tin', primary: true }, { url: 'https://mau.example/b' }], complete: true,
}
const { id: fullId } = await program.perform(recordActivity, full, focal)
await program.perform(recordActivity, { title: 'Chỉ ba mục', startsOn: '2026-03-04', taskIds: [tasks['1']] }, focal)
await program.perform(recordActivity, { title: 'Việc của đơn vị khác', startsOn: '2026-03-05', taskIds: [tasks['1']] }, other)

async function roundTrip(change: (rows: FormRow[]) => FormRow[] = (rows) => rows) {
  const { rows } = await program.perform(exportActivities, {}, focal)
  return readActivitiesSheet(await activitiesSheet(change(rows), 'vi'), 'vi')
}
const take = async (change?: (rows: FormRow[]) => FormRow[]) => program.perform(importActivities, { rows: (await roundTrip(change)).rows }, focal)
const blank = (more: Partial<FormRow>): FormRow => ({ key: null, title: 'Phát thanh trên loa xã', startsOn: '2026-04-01', endsOn: null, tasks: '1/KH-UBND 1', kind: null, place: null, description: null, unit: null, partners: null, audience: null, participants: null, quantity: null, quantityUnit: null, links: null, state: null, reason: null, ...more })

test('what goes out comes in again and changes nothing, as often as one likes', async () => {
  assert.deepEqual(await take(), { created: 0, changed: 0, unchanged: 3 })
  assert.deepEqual(await take(), { created: 0, changed: 0, unchanged: 3 })
})

test('a new row is added once, also when the file is sent twice', async () => {
  const rows = [blank({ audience: 'Người dân: 1.240', participants: 1240, partners: 'Đơn vị y-te', kind: 'Phát thanh, truyền thanh' }), blank({ title: 'Triển lãm ảnh', state: 'Đã đầy đủ', kind: 'Triển lãm' })]
  assert.deepEqual(await take(() => rows), { created: 2, changed: 0, unchanged: 0 })
  assert.deepEqual(await take(() => rows), { created: 0, changed: 0, unchanged: 2 })
  const found = await program.perform(listActivities, { q: 'loa xa' }, focal)
  assert.deepEqual([found.rows.length, found.rows[0]?.participants, found.rows[0]?.partners], [1, 1240, 1])
})

test('a changed row is a correction, with its reason when the record was complete', async () => {
  const change = (reason: string | null) => (rows: FormRow[]) => rows.filter((row) => row.key === fullId).map((row) => ({ ...row, participants: 130, audience: 'Học sinh: 122; Giáo viên, giảng viên: 8', reason }))
  const refusal = await refuses(take(change(null)), 'invalid', 'activities.rows_invalid')
  assert.deepEqual(refusal.issues.map((issue) => issue.path), ['rows.3.reason'])
  assert.deepEqual(await take(change('Đếm lại')), { created: 0, changed: 1, unchanged: 0 })
  const stored = await program.perform(getActivity, { activityId: fullId }, focal)
  assert.deepEqual([stored.participants, stored.quantity, stored.links.length, stored.history[0]?.reason], [130, 1250.5, 2, 'Đếm lại'])
})

test('faults are told by row and column, and nothing is half done', async () => {
  const before = (await program.perform(listActivities, {}, focal)).totals.activities
  const wrong = (rows: FormRow[]) => [
    blank({ title: 'Dòng đúng', startsOn: '2026-05-01' }),
    blank({ title: 'Nhiệm vụ lạ', tasks: '9/KH 1' }),
    blank({ title: 'Đơn vị lạ', partners: 'Sở Không Có' }),
    blank({ title: 'Đối tượng lạ', audience: 'Ai đó: 5; Học sinh: 1.5' }),
    blank({ title: 'Chưa tới', startsOn: '2027-01-01' }),
    blank({ title: 'Dòng đúng', startsOn: '2026-05-01' }),
    blank({ key: '00000000-0000-4000-8000-000000000000', title: 'Mã lạ' }),
    ...rows.filter((row) => row.title === 'Việc của đơn vị khác').map((row) => ({ ...row, place: 'Sửa hộ' })),
  ]
  const refusal = await refuses(take(wrong), 'invalid', 'activities.rows_invalid')
  assert.deepEqual(refusal.issues.map((issue) => issue.path), ['rows.4.tasks', 'rows.5.partners', 'rows.6.audience', 'rows.6.audience', 'rows.7.startsOn', 'rows.8.title', 'rows.9.key', 'rows.10.unit'])
  assert.equal((await program.perform(listActivities, {}, focal)).totals.activities, before)
})

test('a formula is refused where it stands', async () => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await activitiesSheet([blank({})], 'vi')).buffer as ArrayBuffer)
  workbook.worksheets[0]!.getCell('B3').value = { formula: 'CONCATENATE("a","b")', result: 'ab' }
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  const refusal = await refuses(readActivitiesSheet(bytes, 'vi'), 'invalid', 'activities.rows_invalid')
  assert.deepEqual(refusal.issues.map((issue) => [issue.path, issue.code]), [['rows.3.title', 'formula']])
})

test('a form handed out in the other language is understood', async () => {
  const { rows, locale } = await readActivitiesSheet(await activitiesSheet([blank({ kind: 'Exhibition', title: 'Triển lãm sách', audience: 'Pupils: 12' })], 'en'), 'vi')
  assert.equal(locale, 'en')
  assert.deepEqual(await program.perform(importActivities, { rows, language: locale }, focal), { created: 1, changed: 0, unchanged: 0 })
  assert.deepEqual(await program.perform(importActivities, { rows, language: locale }, focal), { created: 0, changed: 0, unchanged: 1 })
})

test('only who records for a unit imports, and not without limit', async () => {
  await refuses(program.perform(importActivities, { rows: [{ row: 3, values: blank({}) }] }, await program.as('leader', 'tu-phap')), 'forbidden')
  await refuses(program.perform(importActivities, { rows: Array.from({ length: 1001 }, (_, at) => ({ row: at + 3, values: blank({}) })) }, focal), 'invalid', 'activities.too_many_rows')
})
