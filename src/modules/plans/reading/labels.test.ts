import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bare } from './keys.ts'
import { labelAtStart, labelsInside } from './labels.ts'

const kind = (text: string) => labelAtStart(text, bare(text))?.kind ?? null

test('noun and role vary freely', () => {
  for (const label of ['Đơn vị chủ trì', 'Cơ quan chủ trì tham mưu', 'Sở, ngành chủ trì', 'Chủ trì', 'Chủ trì thực hiện', 'Cơ quan đầu mối', 'Đơn vị được giao chủ trì']) assert.equal(kind(`${label}: Sở Y tế`), 'lead', label)
  for (const label of ['Đơn vị phối hợp', 'Cơ quan, đơn vị phối hợp thực hiện', 'Phối hợp', 'Cơ quan cùng phối hợp']) assert.equal(kind(`${label}: Sở Y tế`), 'coordinate', label)
  for (const label of ['Cơ quan thực hiện', 'Đơn vị thực hiện', 'Tổ chức thực hiện', 'Phân công thực hiện', 'Cơ quan chủ trì, phối hợp']) assert.equal(kind(`${label}: Sở Y tế`), 'implement', label)
  for (const label of ['Thời gian', 'Thời gian thực hiện', 'Thời hạn hoàn thành', 'Tiến độ thực hiện', 'Lộ trình']) assert.equal(kind(`${label}: Quý I`), 'time', label)
  for (const label of ['Sản phẩm', 'Kết quả dự kiến', 'Sản phẩm đầu ra', 'Kết quả, sản phẩm']) assert.equal(kind(`${label}: Báo cáo`), 'output', label)
  assert.equal(kind('Nội dung thực hiện: Tổ chức hội nghị'), 'content')
})

test('marks lost by OCR do not matter', () => {
  assert.equal(kind('Don vi chu tri: Sở Y tế'), 'lead')
})

test('a missing colon is allowed before a name, never in a sentence', () => {
  assert.equal(kind('Đơn vị chủ trì Sở Tư pháp'), 'lead')
  assert.equal(kind('Thời gian thực hiện Quý II/2025'), 'time')
  assert.equal(kind('Đơn vị phối hợp'), 'coordinate')
  assert.equal(kind('Chủ trì tham mưu Ủy ban nhân dân tỉnh ban hành quy chế'), null)
  assert.equal(kind('Chủ trì, phối hợp với Sở Y tế xây dựng kế hoạch'), null)
  assert.equal(kind('Các cơ quan chủ trì: có trách nhiệm báo cáo'), null)
})

test('several labels on one line, but no colon inside a task', () => {
  const text = 'Tổ chức hội nghị. Đơn vị chủ trì: Sở A; Đơn vị phối hợp: Sở B; thời gian: Quý II (Sản phẩm: báo cáo)'
  assert.deepEqual(labelsInside(text, bare(text), 0).map((label) => label.kind), ['lead', 'coordinate', 'time', 'output'])
  const plain = 'Phổ biến Quyết định số 12/QĐ-TTg: các cơ quan, đơn vị: nâng cao nhận thức'
  assert.deepEqual(labelsInside(plain, bare(plain), 0), [])
})
