import assert from 'node:assert/strict'
import { test } from 'node:test'
import { searchKey, textKey } from './text.ts'

test('spellings of one name share a key', () => {
  assert.equal(textKey('Uỷ  ban'), textKey('ủy ban'))
  assert.equal(textKey('xoá đói'), textKey('Xóa đói'))
  assert.equal(textKey('Phát thanh – Truyền hình'), textKey('phát thanh - truyền hình'))
  assert.equal(textKey('chính trị-xã hội'), textKey('chính trị - xã hội'))
  assert.equal(textKey('hòa'.normalize('NFD')), textKey('hoà'))
})

test('different names keep different keys', () => {
  assert.notEqual(textKey('Văn Lang'), textKey('Văn Lăng'))
  assert.notEqual(textKey('Thành Công'), textKey('Trung Thành'))
})

test('the tone of "quý" and of a closed syllable does not move', () => {
  assert.equal(textKey('Quý'), 'quý')
  assert.equal(textKey('toàn'), 'toàn')
})

test('search ignores diacritics and finds đ by d', () => {
  assert.equal(searchKey('Đường quyền con người'), 'duong quyen con nguoi')
})
