/** A plan of 100,000 characters reads in well under a second of CPU; no pattern grows faster than the text. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CLOSING, documentOf, HEAD } from './planned-text.ts'
import { readPlan } from './read-plan.ts'

const TASK = (n: number) => `${n}. Tổ chức tuyên truyền lần thứ ${n} về sức khỏe học đường
- Tổ chức hội nghị, hội thảo, tọa đàm, phát tờ rơi; đăng tin, bài, phóng sự trên các phương tiện thông tin đại chúng, cổng thông tin điện tử, hệ thống truyền thanh cơ sở; lồng ghép trong các buổi sinh hoạt.
Đơn vị chủ trì: Sở Y tế; Sở Giáo dục và Đào tạo.
Đơn vị phối hợp: Các sở, ban, ngành; UBND các xã, phường; các cơ quan báo chí của tỉnh.
Thời gian thực hiện: từ năm 2025-2028.
`

const plan = (count: number) => documentOf(`${HEAD}I. NHIỆM VỤ\n${Array.from({ length: count }, (_, at) => TASK(at + 1)).join('')}${CLOSING}`)

async function cpuOf(count: number): Promise<{ tasks: number; ms: number; characters: number }> {
  const doc = await plan(count)
  const before = process.cpuUsage()
  const { tasks } = readPlan(doc)
  const used = process.cpuUsage(before)
  return { tasks: tasks.length, ms: (used.user + used.system) / 1000, characters: doc.text.length }
}

test('100,000 characters in text', async () => {
  await cpuOf(20)
  const read = await cpuOf(260)
  assert.ok(read.characters > 100_000)
  assert.equal(read.tasks, 260)
  assert.ok(read.ms < 1000, `${read.ms} ms`)
})

test('ten times the text takes about ten times as long', async () => {
  const small = await cpuOf(60)
  const large = await cpuOf(600)
  assert.ok(large.ms < Math.max(small.ms, 10) * 40, `${small.ms} → ${large.ms} ms`)
})

test('one endless line is no trap', async () => {
  const doc = await documentOf(`${HEAD}I. NHIỆM VỤ\n1. ${'phối hợp với Sở Y tế, Đơn vị; thời gian (theo dõi thông tin '.repeat(2500)}\n${CLOSING}`)
  const before = process.cpuUsage()
  readPlan(doc)
  const used = process.cpuUsage(before)
  assert.ok((used.user + used.system) / 1000 < 3000, `${(used.user + used.system) / 1000} ms`)
})
