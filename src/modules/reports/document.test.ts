import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkDocument } from '#documents/write/index.ts'
import { linesOf, printed, toDocument, type PrintedParagraph, type PrintedReport } from './document.ts'
import { ReportHead } from './report-head.ts'

const one = (key: string, kind: PrintedParagraph['kind'], text: string): PrintedParagraph => ({ key, kind, assembled: text, text })
const closing = one('closing', 'narrative', 'Trên đây là kết quả năm 2025.')
const report = (paragraphs: PrintedParagraph[], more: Partial<PrintedReport> = {}): PrintedReport => ({
  scope: 'plan', unitName: 'Sở Tư pháp', head: ReportHead.parse({ issuingAgency: 'Sở Tư pháp', symbol: 'BC-STP', place: 'Thái Nguyên', subject: 'Kết quả năm 2025' }), paragraphs, figures: [], records: [],
  tasks: [{ id: 'a', ref: 'IV.1', title: 'Bồi dưỡng báo cáo viên pháp luật; biên soạn tài liệu.', group: 'Bồi dưỡng', refused: false, standing: 'late', daysLate: 9 }], ...more,
})
const OPEN = { draft: true, sample: false, year: '2025' }
const headings = (made: PrintedReport) => toDocument(made, OPEN).body.flatMap((block) => (block.kind === 'heading' ? [`${block.level} ${String(block.text)}`] : []))

test('a heading under which everything is empty goes with it', () => {
  const kept = printed([one('h1', 'heading', 'I'), one('x', 'narrative', ''), one('h2', 'heading', 'II'), one('g', 'group', 'G'), one('a', 'task', 'T'), one('a:text', 'narrative', ' '), one('b', 'task', 'U'), one('b:text', 'narrative', 'Có.'), one('h3', 'heading', 'III'), closing])
  assert.deepEqual(kept.map((paragraph) => paragraph.key), ['h2', 'g', 'b', 'b:text', 'closing'])
})

test('the only task under a heading needs no name; of several, the first words are enough; without headings tasks are numbered themselves', () => {
  const a = [one('a', 'task', 'IV.1. Bồi dưỡng'), one('a:text', 'narrative', 'Đã mở lớp.')]
  const b = [one('b', 'task', 'IV.2. Tuyên truyền miệng ở cơ sở'), one('b:text', 'narrative', 'Đã làm.')]
  assert.deepEqual(headings(report([one('g', 'group', 'Bồi dưỡng'), ...a, closing])), ['clause Bồi dưỡng'])
  assert.deepEqual(headings(report([one('g', 'group', 'Bồi dưỡng'), ...a, ...b, closing])), ['clause Bồi dưỡng', 'point Bồi dưỡng báo cáo viên pháp luật', 'point Tuyên truyền miệng ở cơ sở'])
  assert.deepEqual(headings(report([...a, ...b, closing])), ['clause Bồi dưỡng báo cáo viên pháp luật', 'clause Tuyên truyền miệng ở cơ sở'])
})

test('an emptied closing sentence stands as it was assembled, so that the document ends with a paragraph', () => {
  const made = toDocument(report([one('x', 'narrative', 'Một.'), { ...closing, text: '' }]), OPEN)
  assert.deepEqual(made.body.at(-1), { kind: 'paragraph', text: 'Trên đây là kết quả năm 2025.' })
})

test('with number, date and signer open it can be printed', () => {
  const made = toDocument(report([closing]), OPEN)
  assert.deepEqual([made.number, made.date, made.signature.name, made.draft], ['', '2025', '', true])
  checkDocument(made)
})

test('dashes make a list, other lines paragraphs', () => {
  assert.deepEqual(linesOf('Gồm:\n- Một;\n– Hai.\n\nHết.'), [{ kind: 'paragraph', text: 'Gồm:' }, { kind: 'list', marker: 'dash', items: ['Một;', 'Hai.'] }, { kind: 'paragraph', text: 'Hết.' }])
})

test('annexes: tasks with their standing, records with units, links and files', () => {
  const figures = [{ key: 'a:activities', taskId: 'a', measure: 'activities' as const, name: '', value: 1, records: [{ source: 'activities', id: '1', value: 1 }] }]
  const records = [{ source: 'activities', id: '1', taskIds: ['a'], units: [{ id: 'tp', name: 'Sở Tư pháp' }], title: 'Lớp 1', description: '', from: '2025-03-05', to: '2025-03-06', place: '', kind: null, participants: 1200, quantity: null, evidence: [{ label: 'Bài đăng', href: 'https://mau.example/bai' }, { label: 'Ảnh lớp học', href: '/files/7' }], href: '/activities/1' }]
  const [tasks, list] = toDocument(report([closing], { figures, records }), OPEN).annexes.map((annex) => annex.blocks[0])
  assert.ok(tasks?.kind === 'table' && list?.kind === 'table')
  assert.deepEqual(tasks.rows.slice(0, 2), [{ group: 'Bồi dưỡng' }, { cells: ['1', 'IV.1. Bồi dưỡng báo cáo viên pháp luật', 'Chậm 09 ngày', '1', '0'] }])
  assert.deepEqual(list.rows, [{ cells: ['1', 'Từ ngày 05/3/2025 đến ngày 06/3/2025; 1.200 người tham dự', 'Lớp 1 (Sở Tư pháp)', 'IV.1', 'Bài đăng: https://mau.example/bai; Ảnh lớp học'] }])
})
