import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plansReadingWords } from '#messages/plans-reading.ts'
import { planSummary } from './plan-summary.ts'
import { toPlanJson } from './plan-json.ts'
import { documentOf, CLOSING, HEAD } from './planned-text.ts'
import { readPlan } from './read-plan.ts'

const TEXT = `${HEAD}Thực hiện Quyết định số 99/QĐ-TTg ngày 01/7/2025 của Thủ tướng Chính phủ; Ủy ban nhân dân tỉnh Bình Sơn ban hành Kế hoạch như sau:
I. CHỈ TIÊU
- Phát hiện, xử lý 90% tin giả; 80% học sinh được khám.
II. NHIỆM VỤ
1. Khám sức khỏe học sinh; sơ kết sau 03 năm.
Đơn vị chủ trì: Các sở, ban, ngành.
Thời gian: 2025 - 2028.
2. Rà quét, ngăn chặn tin giả trên không gian mạng.
Đơn vị chủ trì: Công an tỉnh.
${CLOSING}`

test('the JSON has the agreed shape, and every source points at its words', async () => {
  const doc = await documentOf(TEXT)
  const json = toPlanJson(readPlan(doc), doc)
  assert.deepEqual(Object.keys(json), ['document', 'sections', 'objectives', 'targets', 'tasks', 'duties', 'unread', 'warnings'])
  assert.deepEqual(json.document.legalBases, ['Quyết định số 99/QĐ-TTg ngày 01/7/2025 của Thủ tướng Chính phủ'])
  const [task] = json.tasks
  assert.deepEqual([task!.ref, task!.heading, task!.leads, task!.coordinating, task!.time.from, task!.time.to, task!.shared], ['II.1', 'II. NHIỆM VỤ', ['Các sở, ban, ngành'], [], '2025-01-01', '2028-12-31', false])
  assert.equal(doc.text.slice(task!.source.start, task!.source.end), 'Khám sức khỏe học sinh; sơ kết sau 03 năm.')
  assert.ok(task!.confidence > 0 && task!.confidence <= 1)
  assert.deepEqual(task!.milestones.map((each) => each.text), ['sơ kết sau 03 năm'])
  assert.equal(json.targets[0]!.values.length, 2)
})

test('what is refused is said of tasks and of targets', async () => {
  const doc = await documentOf(TEXT)
  const json = toPlanJson(readPlan(doc), doc, 'en')
  assert.equal(json.tasks[1]!.refused.length, 1)
  assert.ok(json.warnings.some((warning) => warning.code === 'refusedWords') && json.warnings.some((warning) => warning.code === 'refusedTarget'))
})

test('the summary is whole in both languages, and every code has its words', async () => {
  const draft = readPlan(await documentOf(TEXT))
  assert.match(planSummary(draft), /Chủ trì: Các sở, ban, ngành \[nhóm\]/u)
  assert.match(planSummary(draft, 'en'), /Lead: Các sở, ban, ngành \[group\]/u)
  for (const locale of ['vi', 'en'] as const) {
    const words = plansReadingWords(locale)
    for (const warning of draft.warnings) assert.ok(warning.code in words.warnings, warning.code)
    for (const note of draft.tasks.flatMap((task) => task.notes)) assert.ok(note.code in words.notes, note.code)
  }
})
