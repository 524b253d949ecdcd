import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isGroup, withoutRemark } from './unit-names.ts'
import { splitUnits } from './units-in-text.ts'

const split = (text: string) => splitUnits(text).map((piece) => piece.text)

test('";" always parts; commas and "và" inside a name do not', () => {
  assert.deepEqual(split('Sở Văn hóa, Thể thao và Du lịch; Sở Lao động - Thương binh và Xã hội.'), ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Lao động - Thương binh và Xã hội'])
  assert.deepEqual(split('Các sở, ban, ngành; UBND các huyện, thành phố'), ['Các sở, ban, ngành', 'UBND các huyện, thành phố'])
})

test('a comma or "và" parts before the capital head of another agency', () => {
  assert.deepEqual(split('Sở Tư pháp, Công an tỉnh và Đài Phát thanh và Truyền hình tỉnh'), ['Sở Tư pháp', 'Công an tỉnh', 'Đài Phát thanh và Truyền hình tỉnh'])
  assert.deepEqual(split('Sở Y tế, Sở Khoa học và Công nghệ và các đơn vị liên quan'), ['Sở Y tế', 'Sở Khoa học và Công nghệ', 'các đơn vị liên quan'])
})

test('"Ban" begins an agency, "ban" and "Ban," in a set do not', () => {
  assert.deepEqual(split('Ban Dân tộc, các Sở, Ban, ngành, đoàn thể'), ['Ban Dân tộc', 'các Sở, Ban, ngành, đoàn thể'])
})

test('abbreviations are agencies of their own', () => {
  assert.deepEqual(split('Sở KH&ĐT, STC, VP UBND tỉnh'), ['Sở KH&ĐT', 'STC', 'VP UBND tỉnh'])
  assert.deepEqual(split('Thường trực Ủy ban KH,CN&MT'), ['Thường trực Ủy ban KH,CN&MT'])
})

test('a set without "các" after "và"', () => {
  assert.deepEqual(split('các sở, ban, ngành, UBND các xã, phường và cơ quan, đơn vị có liên quan'), ['các sở, ban, ngành', 'UBND các xã, phường', 'cơ quan, đơn vị có liên quan'])
})

test('a forgotten comma between two agencies', () => {
  assert.deepEqual(split('Sở Khoa học và Công nghệ Sở Công Thương; UBND các xã'), ['Sở Khoa học và Công nghệ', 'Sở Công Thương', 'UBND các xã'])
})

test('brackets belong to the name; one merged press agency is one', () => {
  assert.deepEqual(split('Trung tâm Dịch vụ việc làm (Sở Nội vụ), Báo và Đài Phát thanh - Truyền hình tỉnh'), ['Trung tâm Dịch vụ việc làm (Sở Nội vụ)', 'Báo và Đài Phát thanh - Truyền hình tỉnh'])
})

test('pieces keep their place', () => {
  const text = 'Sở Y tế; Công an tỉnh.'
  for (const piece of splitUnits(text)) assert.equal(text.slice(piece.from, piece.to), piece.text)
})

test('sets of agencies are told from single ones', () => {
  for (const name of ['Các sở, ban, ngành', 'UBND các huyện, thành phố', 'Ủy ban nhân dân xã, phường, đặc khu', 'các tổ chức chính trị - xã hội', 'Chủ tịch UBND các xã', 'Công an cấp xã']) assert.ok(isGroup(name), name)
  for (const name of ['Sở Y tế', 'Ban Quản lý các khu công nghiệp', 'Công an tỉnh', 'Hội Liên hiệp Phụ nữ tỉnh', 'Trung tâm Y tế khu vực', 'UBND xã Mẫu']) assert.ok(!isGroup(name), name)
})

test('after the places of a council, a body of another kind is one of its own', () => {
  assert.deepEqual(split('Ủy ban nhân dân xã, phường, báo, đài và các đơn vị liên quan'), ['Ủy ban nhân dân xã, phường', 'báo, đài', 'các đơn vị liên quan'])
})

test('persons are named with their office', () => {
  assert.deepEqual(split('Ông. Nguyễn Văn Mẫu - Trưởng đoàn; Đồng chí Trần Thị Mẫu, Phó Giám đốc Sở Y tế và Sở Nội vụ'), ['Ông. Nguyễn Văn Mẫu - Trưởng đoàn', 'Đồng chí Trần Thị Mẫu, Phó Giám đốc Sở Y tế', 'Sở Nội vụ'])
})

test('a bracket that only says what the agency is does not belong to its name', () => {
  assert.equal(withoutRemark('Sở Nội vụ (cơ quan thường trực Ban Chỉ đạo)'), 'Sở Nội vụ')
  assert.equal(withoutRemark('Trung tâm Dịch vụ việc làm (Sở Nội vụ)'), 'Trung tâm Dịch vụ việc làm (Sở Nội vụ)')
})

test('one office for two bodies; what is said of an agency behind a dash', () => {
  assert.deepEqual(split('Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh; Sở Y tế'), ['Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh', 'Sở Y tế'])
  assert.equal(withoutRemark('Sở Nông nghiệp và Môi trường - cơ quan thường trực'), 'Sở Nông nghiệp và Môi trường')
})
