import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReportRecord } from '#platform/report-record.ts'
import { assemble } from './assemble.ts'
import type { ReportFacts, ReportTask } from './facts.ts'
import { valueOf } from './figure.ts'
import { nameUnits, shortTitle } from './sentences.ts'

const record = (id: string, more: Partial<ReportRecord> = {}): ReportRecord => ({
  source: 'activities', id, taskIds: ['a'], units: [{ id: 'tp', name: 'Sở Tư pháp' }], title: `Lớp ${id}`, description: '', from: '2025-03-05', to: '2025-03-05', place: '', kind: { key: 'training', name: 'Tập huấn, bồi dưỡng' },
  participants: null, quantity: null, evidence: [], href: `/activities/${id}`, ...more,
})
const task = (id: string, more: Partial<ReportTask> = {}): ReportTask => ({ id, ref: `IV.${id}`, title: `Nhiệm vụ ${id}`, heading: ['IV. NHIỆM VỤ', '1. Bồi dưỡng'], refused: false, standing: 'under_way', late: null, duty: null, ...more })
const facts = (more: Partial<ReportFacts> = {}): ReportFacts => ({
  scope: 'plan', planId: 'p', planName: 'Kế hoạch số 62/KH-UBND', unitName: 'Sở Tư pháp', periodName: 'năm 2025', window: { from: '2024-12-15', to: '2025-12-14' }, asOf: '2025-12-14',
  tasks: [task('a')], units: new Map([['tp', 'Sở Tư pháp']]), records: [], countsFor: new Map(), ...more,
})
const text = (made: ReportFacts, key: string) => assemble(made).paragraphs.find((one) => one.key === key)?.text

test('a record reads as an official writes it', () => {
  const one = record('1', { title: 'Hội nghị báo cáo viên.', place: 'Huyện Đại Từ', participants: 74, quantity: { count: 2, unit: 'buổi' }, units: [{ id: 'tp', name: 'Sở Tư pháp' }, { id: 'ca', name: 'Công an tỉnh' }] })
  assert.equal(text(facts({ records: [one] }), 'a:text'), 'Sở Tư pháp và Công an tỉnh: Hội nghị báo cáo viên (ngày 05/3/2025, tại huyện Đại Từ; 74 người tham dự; 02 buổi).')
  assert.equal(text(facts({ scope: 'unit', records: [one] }), 'a:text'), 'Hội nghị báo cáo viên (ngày 05/3/2025, tại huyện Đại Từ; phối hợp với Công an tỉnh; 74 người tham dự; 02 buổi).')
})

test('up to six records are listed; more are summed up by kind, with counts that are figures', () => {
  const some = (n: number) => Array.from({ length: n }, (_, at) => record(String(at + 1), at % 2 ? { kind: { key: 'article', name: 'Tin, bài' }, quantity: { count: 3, unit: 'bài' } } : { participants: 40 }))
  const listed = text(facts({ records: some(6) }), 'a:text')!.split('\n')
  assert.equal(listed[0], 'Trong kỳ đã ghi nhận 06 hoạt động, với 120 lượt người tham dự được thống kê:')
  assert.equal(listed.length, 7)
  assert.match(listed.at(-1)!, /\.$/)
  const made = facts({ records: some(7) })
  assert.equal(text(made, 'a:text'), 'Trong kỳ đã ghi nhận 07 hoạt động, với 160 lượt người tham dự được thống kê, gồm: tập huấn, bồi dưỡng: 04; tin, bài: 03. Sản phẩm, kết quả cụ thể: 09 bài. Đơn vị thực hiện: Sở Tư pháp. Chi tiết tại Phụ lục II.')
  const { figures } = assemble(made)
  assert.deepEqual([valueOf(figures, 'a:kind:training'), valueOf(figures, 'a:kind:article'), valueOf(figures, 'a:quantity:bài')], [4, 3, 9])
})

test('tasks stand under the plan’s headings, each said once', () => {
  const { paragraphs } = assemble(facts({ tasks: [task('a'), task('b'), task('c', { heading: ['IV. NHIỆM VỤ', '2. Sản phẩm'] }), task('d', { heading: ['IV. NHIỆM VỤ'] })] }))
  assert.deepEqual(paragraphs.filter((one) => one.kind === 'group').map((one) => [one.key, one.text]), [['g:a', 'Bồi dưỡng'], ['g:c', 'Sản phẩm']])
})

test('a unit tells tasks that others lead, and for which it did nothing, in one sentence', () => {
  const made = facts({ scope: 'unit', tasks: [task('a', { duty: 'lead' }), task('b', { duty: 'coordinate' }), task('c', { duty: 'coordinate' }), task('d', { duty: 'coordinate', refused: true })] })
  assert.equal(text(made, 'others'), 'Trong kỳ chưa ghi nhận hoạt động thuộc 02 nhiệm vụ phối hợp: IV.b, IV.c.')
  assert.equal(text(made, 'b:text'), undefined)
  assert.equal(text(made, 'a:text'), 'Trong kỳ chưa ghi nhận hoạt động nào.')
  assert.match(text(made, 'd:text')!, /không tổng hợp bằng số liệu/)
  assert.match(text(made, 'general')!, /^Sở Tư pháp được giao chủ trì 01 nhiệm vụ, phối hợp thực hiện 03 nhiệm vụ\./)
})

test('nobody counted is not nobody', () => {
  const { figures } = assemble(facts({ records: [record('1'), record('2', { participants: 0 })] }))
  assert.equal(figures.find((one) => one.key === 'a:participants')!.records.length, 1)
  assert.match(text(facts({ records: [record('1'), record('2')] }), 'a:text')!, /^Trong kỳ đã ghi nhận 02 hoạt động:/)
})

test('long names are shortened at a break of thought, units at the third', () => {
  assert.equal(shortTitle('Biên soạn ấn phẩm (tờ gấp; áp phích) bằng nhiều thứ tiếng; cổ động trực quan.'), 'Biên soạn ấn phẩm (tờ gấp; áp phích) bằng nhiều thứ tiếng')
  assert.equal(shortTitle('Mở lớp.'), 'Mở lớp')
  assert.equal(nameUnits(['A', 'B', 'C', 'D', 'E']), 'A, B và 03 đơn vị khác')
})
