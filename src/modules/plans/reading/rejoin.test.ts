import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planWith, shown } from './planned-text.ts'

test('a dash inside a name that a wrap put at the line start is no bullet', async () => {
  const { tasks } = await planWith(`I. NHIỆM VỤ

1. Lồng ghép nội dung trong sinh hoạt đầu khóa.

Đơn vị chủ trì: Hội Liên hiệp Phụ nữ tỉnh; các tổ chức chính trị

- xã hội của tỉnh; UBND các xã, phường.

Thời gian: giai đoạn 2025

- 2028.
`)
  assert.deepEqual(tasks.map(shown), ['I.1 | Hội Liên hiệp Phụ nữ tỉnh; các tổ chức chính trị - xã hội của tỉnh; UBND các xã, phường |  | giai đoạn 2025 - 2028 | '])
})

test('a sentence that goes on in small letters after ":" is one statement', async () => {
  const { tasks } = await planWith(`I. NHIỆM VỤ

- Phổ biến quy định mới: các cơ quan báo chí nâng cao chất lượng tin bài:

giải thích rõ cho người dân.

Đơn vị chủ trì: Báo Bình Sơn.
`)
  assert.deepEqual(tasks.map((task) => task.title), ['Phổ biến quy định mới: các cơ quan báo chí nâng cao chất lượng tin bài: giải thích rõ cho người dân.'])
})

test('a heading that breaks off inside a name goes on in the next line', async () => {
  const { duties } = await planWith(`I. NHIỆM VỤ
1. Khám mắt cho học sinh.
Đơn vị chủ trì: Sở Y tế.

**II. TỔ CHỨC THỰC HIỆN**

**1. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, Hội Liên hiệp**

**Phụ nữ tỉnh**

- Vận động hội viên tham gia.
`)
  assert.deepEqual(duties.map((duty) => duty.unit.text), ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, Hội Liên hiệp Phụ nữ tỉnh'])
})
