/** Nothing of the task section is dropped: every sentence is in a task, in its block, in a heading, or listed as unread. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Span } from '#documents/read/blocks.ts'
import type { DraftPlan } from '../draft.ts'
import { CLOSING, documentOf, HEAD } from './planned-text.ts'
import { readPlan } from './read-plan.ts'
import { sentencesOf } from './sentences.ts'

const piece = fc.constantFrom(
  '1. Truyền thông', '2. Tập huấn cán bộ', 'a) Khám sức khỏe học sinh', 'b) Hướng dẫn bếp ăn bán trú.', '- In tờ rơi; phát tại trường học.', '- Viết bài cho báo. Đăng trên cổng thông tin.',
  '+ Chú trọng vùng xa.', 'Mở rộng mô hình điểm. Nhân rộng ở các xã.', 'Trọng tâm:', 'Đơn vị chủ trì: Sở Y tế.', '- Đơn vị phối hợp: UBND các xã, phường.', 'Thời gian: Hằng năm.', 'Nội dung: Biên soạn sổ tay.',
  'Sở Tài chính chủ trì, phối hợp với Sở Y tế bố trí kinh phí.', '1. Sở Giáo dục và Đào tạo', '1.1. Rà soát thực đơn', 'Kinh phí: Ngân sách tỉnh.', 'Công an tỉnh', 'Giao Sở Nội vụ tổng hợp.',
)

/** Where a sentence may rest. */
function resting(plan: DraftPlan, text: string): (span: Span) => boolean {
  const kept = [
    ...plan.unread.map((each) => each.text),
    ...plan.tasks.flatMap((task) => [task.title, ...task.heading, ...task.outputs.map((output) => output.value)]),
    ...plan.sections.map((section) => section.title),
  ].join('\n')
  return ({ start, end }) => kept.includes(text.slice(start, end).trim())
}

test('property: each sentence of the task section rests somewhere', async () => {
  await fc.assert(fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 24 }), async (lines) => {
    const doc = await documentOf(`${HEAD}I. NHIỆM VỤ\n${lines.join('\n')}\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế theo dõi.\n${CLOSING}`)
    const plan = readPlan(doc)
    const rests = resting(plan, doc.text)
    for (const block of doc.blocks.filter((each) => lines.some((line) => line.endsWith(each.text)))) {
      // Field lines and lead-ins live on as units, times and headings; whole statements must be found again.
      if (/^(?:Đơn vị|Thời gian|Nội dung|Kinh phí|Công an tỉnh|Trọng tâm|.*:$)/u.test(block.text) || plan.tasks.some((task) => task.leads.some((lead) => lead.text === block.text))) continue
      const start = block.span.end - block.text.length
      for (const sentence of sentencesOf(block.text)) assert.ok(rests({ start: start + sentence.from, end: start + sentence.to }) || isHeading(block.text), `lost: ${sentence.text}\n${lines.join('\n')}`)
    }
  }), { numRuns: 150 })
})

/** A heading that heads nothing assigned is read as a heading all the same. */
function isHeading(text: string): boolean {
  return /^(?:Truyền thông|Tập huấn cán bộ|Khám sức khỏe học sinh|Rà soát thực đơn|Sở Giáo dục và Đào tạo)$/u.test(text)
}

test('property: every place points at the words that it stands for', async () => {
  await fc.assert(fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 24 }), async (lines) => {
    const doc = await documentOf(`${HEAD}I. NHIỆM VỤ\n${lines.join('\n')}\n${CLOSING}`)
    const plan = readPlan(doc)
    const shown = (span: Span) => doc.text.slice(span.start, span.end).replace(/\s+/g, ' ')
    for (const task of plan.tasks) {
      assert.ok(task.title.startsWith(shown(task.span).slice(0, 40)), `${task.title} ≠ ${shown(task.span)}`)
      for (const unit of [...task.leads, ...task.coordinating]) assert.equal(shown(unit.span), unit.text)
    }
    for (const each of plan.unread) assert.equal(shown(each.span), each.text)
  }), { numRuns: 150 })
})

test('a heading without any task below it is not lost either', async () => {
  const doc = await documentOf(`${HEAD}I. NHIỆM VỤ\n1. Khám sức khỏe học sinh.\nĐơn vị chủ trì: Sở Y tế.\n2. Việc khác\nCòn một câu không ai được giao.\n${CLOSING}`)
  const plan = readPlan(doc)
  assert.deepEqual(plan.unread.map((each) => each.text), ['Còn một câu không ai được giao.'])
})
