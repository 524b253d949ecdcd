import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agreedChanged, dayOf } from './activity.ts'
import { formatFigure, parseFigure } from './figures.ts'
import { likelySame, titleLikeness } from './likeness.ts'
import { personalHints } from './personal-hints.ts'

test('figures are written one way or refused', () => {
  for (const [text, value] of [['1.250', 1250], ['85,5', 85.5], ['0', 0], ['12.345.678', 12345678], [' 40 ', 40]] as const) assert.equal(parseFigure(text), value)
  for (const text of ['1.5', '1,250.5', 'khoảng 40', '', '-3', '1.25', '1 250']) assert.equal(parseFigure(text), null, text)
  for (const text of ['1.250,5', '0', '999', '1.000.000']) assert.equal(formatFigure(parseFigure(text)), text)
  assert.equal(formatFigure(null), '')
})

test('titles are compared without marks, order and empty words', () => {
  assert.equal(titleLikeness('Tập huấn hòa giải viên', 'tap huan hoa giai vien'), 1)
  assert.ok(titleLikeness('Hội nghị quyền trẻ em', 'Hội nghị về quyền của trẻ em tại xã Mẫu') > 0.7)
  assert.ok(titleLikeness('Hội nghị quyền trẻ em', 'Phát thanh tiếng Tày') < 0.2)
})

test('without a unit in common only very similar titles are proposed', () => {
  const [a, b] = ['Tập huấn kỹ năng hòa giải cho tuyên truyền viên', 'Tập huấn kỹ năng hòa giải ở huyện Mẫu']
  assert.ok(likelySame({ title: a, unitIds: ['x'] }, { title: b, unitIds: ['x'] }))
  assert.equal(likelySame({ title: a, unitIds: ['x'] }, { title: b, unitIds: ['y'] }), null)
  assert.ok(likelySame({ title: a, unitIds: ['x'] }, { title: a, unitIds: ['y'] }))
})

test('an activity counts on its last day; partners agreed to its days and tasks', () => {
  assert.equal(dayOf({ startsOn: '2026-12-10', endsOn: '2026-12-20' }), '2026-12-20')
  const one = { startsOn: '2026-01-01', endsOn: null, taskIds: ['a', 'b'] }
  assert.equal(agreedChanged(one, { ...one, taskIds: ['b', 'a'] }), false)
  assert.equal(agreedChanged(one, { ...one, taskIds: ['a'] }), true)
})

test('text about persons is noticed; ordinary text is left in peace', () => {
  assert.deepEqual(personalHints('Liên hệ 0912 345 678'), ['phone'])
  assert.deepEqual(personalHints('CCCD: 001099012345'), ['identity_number'])
  assert.deepEqual(personalHints('gửi về lopmau@mau.example'), ['email'])
  assert.deepEqual(personalHints('Dự có: Nguyễn Văn Mẫu, Trần Thị Thử, Nông Văn Ví Dụ'), ['names'])
  assert.deepEqual(personalHints('ông Nguyễn Văn Mẫu và bà Trần Thị Thử phát biểu'), ['names'])
  for (const plain of ['Tập huấn cho 120 hòa giải viên của 15 xã, phát 1.250 tờ gấp', 'Tổng đài quốc gia bảo vệ trẻ em 111', 'Trường Lê Quý Đôn phối hợp Sở Tư pháp', 'Kế hoạch số 62/KH-UBND ngày 19/4/2023', 'Hội Nông dân, Hội Phụ nữ, Đoàn Thanh niên']) assert.deepEqual(personalHints(plain), [], plain)
})
