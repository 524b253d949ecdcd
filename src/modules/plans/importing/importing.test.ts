import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ImportTask, Mention } from '../import.ts'
import { citedTasks } from './cited-tasks.ts'
import { correctTask } from './change-task.ts'
import { mergeTasks, moveTask, removeTask, splitTask } from './change-tasks.ts'
import { pairTasks } from './pair-tasks.ts'
import { assignmentsOf, partsOf } from './parts.ts'
import { periodOf } from './period.ts'
import { startDraft } from './start.ts'
import { wordDiff } from './word-diff.ts'

const unit = (text: string, duty: Mention['duty'] = 'lead', more: Partial<Mention> = {}): Mention => ({ text, key: text, duty, group: false, request: false, span: { start: 0, end: 4 }, rule: 'label', confidence: 0.9, ...more })
const task = (id: string, title: string, more: Partial<ImportTask> = {}): ImportTask => ({
  id, ref: id, title, heading: ['IV'], units: [unit('Sở A')], time: null, outputs: [], milestones: [], span: { start: 0, end: title.length }, rule: 'item', confidence: 0.9, shared: false, notes: [], refusedWords: [], refusing: null, links: [], ...more,
})
const head = { type: null, number: null, symbol: null, issuer: null, place: null, date: null, title: null, legalBases: [], signature: null, recipients: [], secrecy: null }
const titled = (value: string) => ({ head: { ...head, title: { value, span: { start: 0, end: 1 }, rule: 'title', confidence: 1 } }, tasks: [] })
const empty = startDraft({ head, sections: [], objectives: [], targets: [], tasks: [], duties: [], unread: [], warnings: [] }, () => 'x')
let made = 0
const newId = () => `new-${++made}`

test('the period is told by the title, and not guessed where it tells only the end', () => {
  assert.deepEqual(periodOf(titled('Truyền thông, giai đoạn 2023-2028')), { from: '2023-01-01', to: '2028-12-31', rule: 'title' })
  assert.deepEqual(periodOf(titled('Công tác dân vận năm 2025')), { from: '2025-01-01', to: '2025-12-31', rule: 'title' })
  assert.deepEqual(periodOf(titled('Chuyển đổi số đến năm 2030')), { from: '', to: '2030-12-31', rule: 'tasks' })
})

test('a unit named alone and in a group has one part; leading beats coordinating', () => {
  const names = {
    'Sở A': { text: 'Sở A', choice: { kind: 'unit' as const, unitId: 'a' }, by: 'register' as const },
    'Các sở': { text: 'Các sở', choice: { kind: 'group' as const, groupId: 'g', memberIds: ['a', 'b', 'party'] }, by: 'person' as const },
    'đơn vị liên quan': { text: 'đơn vị liên quan', choice: { kind: 'none' as const }, by: 'person' as const },
  }
  const planned = assignmentsOf([unit('Các sở', 'coordinate', { group: true }), unit('Sở A'), unit('đơn vị liên quan', 'coordinate')], names)
  assert.deepEqual(planned.map((one) => one.asWritten), ['Sở A', 'Các sở', 'đơn vị liên quan'])
  assert.deepEqual(partsOf(planned, (id) => id !== 'party'), [
    { unitId: 'a', duty: 'lead', request: false, assignment: 0 },
    { unitId: 'b', duty: 'coordinate', request: false, assignment: 1 },
    { unitId: 'party', duty: 'coordinate', request: true, assignment: 1 },
  ])
})

test('a correction keeps the place of what kept its words, and settles the reader’s doubts about the field', () => {
  const before = task('1', 'Làm việc', { units: [unit('Sở A'), unit('Sở B', 'coordinate')], notes: [{ code: 'unitsFromSentence', detail: '' }, { code: 'noTime', detail: '' }] })
  const after = correctTask(before, { units: [{ text: 'Sở A', duty: 'lead', request: false }, { text: 'Sở C', duty: 'coordinate', request: true }] })
  assert.deepEqual(after.units.map((one) => [one.text, one.rule, one.span !== null, one.request]), [['Sở A', 'label', true, false], ['Sở C', 'person', false, true]])
  assert.deepEqual(after.notes.map((note) => note.code), ['noTime'])
  assert.deepEqual(correctTask(before, { title: 'Làm việc khác' }).notes, before.notes)
})

test('splitting gives each part its own place in the source; merging puts them back together', () => {
  const source = 'Mở lớp tập huấn. Biên soạn tài liệu.'
  const whole = { ...empty, tasks: [task('1', source, { outputs: [{ text: 'Tài liệu', span: null }] }), task('2', 'Khác')] }
  const parts = splitTask(whole, '1', ['Mở lớp tập huấn.', 'Biên soạn tài liệu.'], newId, source)
  assert.deepEqual(parts.tasks.map((one) => source.slice(one.span!.start, one.span!.end)), ['Mở lớp tập huấn.', 'Biên soạn tài liệu.', 'Mở l'])
  assert.equal(parts.tasks[0]!.id, '1')
  const again = mergeTasks(parts, [parts.tasks[0]!.id, parts.tasks[1]!.id])
  assert.equal(again.tasks[0]!.title, source)
  assert.equal(again.tasks[0]!.units.length, 1)
  assert.deepEqual(again.tasks[0]!.span, { start: 0, end: source.length })
})

test('what is taken out of the tasks stays said among the unread sentences', () => {
  const after = removeTask({ ...empty, tasks: [task('1', 'Kính gửi'), task('2', 'Việc')] }, '1')
  assert.deepEqual(after.unread.map((one) => one.text), ['Kính gửi'])
  assert.deepEqual(moveTask({ ...empty, tasks: [task('1', 'a'), task('2', 'b'), task('3', 'c')] }, '3', -2).tasks.map((one) => one.id), ['3', '1', '2'])
})

test('pairing: same words are certain wherever they stand, likeness must be without a rival, the rest is asked or new', () => {
  const old = [
    { id: 'o1', ref: 'IV.1', title: 'Mở lớp tập huấn cho báo cáo viên pháp luật', heading: ['IV'] },
    { id: 'o2', ref: 'IV.2', title: 'Xây dựng chuyên trang trên báo điện tử', heading: ['IV'] },
    { id: 'o3', ref: 'IV.3', title: 'Tổ chức cuộc thi viết tìm hiểu pháp luật cho học sinh', heading: ['IV'] },
    { id: 'o4', ref: 'IV.4', title: 'Tổ chức cuộc thi vẽ tìm hiểu pháp luật cho học sinh', heading: ['IV'] },
  ]
  const fresh = [
    { id: 'n1', ref: 'IV.2', title: 'xây dựng chuyên trang trên báo điện tử', heading: ['V'] },
    { id: 'n2', ref: 'IV.1', title: 'Mỗi năm mở lớp tập huấn cho báo cáo viên pháp luật', heading: ['IV'] },
    { id: 'n3', ref: 'IV.3', title: 'Tổ chức cuộc thi tìm hiểu pháp luật cho học sinh', heading: ['IV'] },
    { id: 'n4', ref: 'IV.5', title: 'Số hóa kho tư liệu ảnh', heading: ['IV'] },
  ]
  const pairs = pairTasks(fresh, old)
  assert.deepEqual([pairs['n1']!.oldId, pairs['n2']!.oldId, pairs['n4']!.oldId], ['o2', 'o1', null])
  assert.equal(pairs['n4']!.decided, true)
  assert.equal(pairs['n3']!.decided, false, 'two old tasks are equally alike')
  assert.deepEqual(pairs['n3']!.candidates.map((one) => one.id).sort(), ['o3', 'o4'])
})

test('a task that cites the parent’s tasks by number is linked to them', () => {
  const parents = [{ id: 'p1', ref: 'IV.3.1' }, { id: 'p2', ref: 'IV.3.2' }, { id: 'p3', ref: 'IV.3.22' }]
  assert.deepEqual(citedTasks('Duy trì chuyên mục (thực hiện mục IV.3.1, mục IV.3.2 Kế hoạch số 62/KH-UBND)', parents), ['p1', 'p2'])
})

test('a word diff gives back both wordings', () => {
  const pieces = wordDiff('Mở lớp cho báo cáo viên', 'Mở hai lớp cho báo cáo viên và hòa giải viên')
  const side = (kind: string) => pieces.filter((piece) => piece.kind !== kind).map((piece) => piece.text).join('')
  assert.equal(side('new'), 'Mở lớp cho báo cáo viên')
  assert.equal(side('gone'), 'Mở hai lớp cho báo cáo viên và hòa giải viên')
  assert.deepEqual(pieces.filter((piece) => piece.kind === 'gone'), [])
})
