import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bare, sameKey, toneKey } from './keys.ts'

test('the bare key keeps the length, so that places found in it hold in the text', () => {
  for (const text of ['Đơn vị chủ trì – phối hợp', 'NƠI NHẬN:', 'Ủy ban nhân dân', 'quý 1/2025 …']) assert.equal(bare(text).length, text.length)
  assert.equal(bare('Đơn vị chủ trì – phối hợp'), 'don vi chu tri - phoi hop')
})

test('tone placement does not matter, and "quý" is not "qúy"', () => {
  assert.equal(toneKey('Văn hoá, Uỷ ban, xoá'), toneKey('Văn hóa, Ủy ban, xóa'))
  assert.equal(toneKey('quý'), 'quý')
})

test('names compare over dashes, spaces and UBND', () => {
  assert.equal(sameKey('Phát thanh – Truyền hình'), sameKey('Phát thanh-Truyền hình'))
  assert.equal(sameKey('UBND tỉnh'), sameKey('Uỷ ban nhân dân tỉnh'))
})
