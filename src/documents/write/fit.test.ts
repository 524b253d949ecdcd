import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fit } from './fit.ts'
import { hasGlyph, textWidth } from './font-widths.ts'

/** Where the words break in a box of that width. */
function lines(text: string, size: number, width: number): string[] {
  const result: string[] = []
  for (const word of text.split(' ')) {
    const longer = `${result.at(-1) ?? ''} ${word}`.trim()
    if (result.length > 0 && textWidth(longer, size, 'Bold') <= width) result[result.length - 1] = longer
    else result.push(word)
  }
  return result
}

test('widths are those of Times New Roman: the Quốc hiệu in 13 pt bold is 95.6 mm wide', () => {
  assert.ok(Math.abs(textWidth('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, 'Bold') - 95.6) < 0.3)
})

test('a long agency name breaks between phrases', () => {
  const name = 'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH'
  assert.deepEqual(lines(name, 12, fit(name, 12, 'Bold', 70).width), ['SỞ VĂN HÓA, THỂ THAO', 'VÀ DU LỊCH'])
})

test('a short name stays on one line; the rule is 1/3 to 1/2 of it', () => {
  const { rule, width } = fit('SỞ TƯ PHÁP', 12, 'Bold', 70)
  const natural = textWidth('SỞ TƯ PHÁP', 12, 'Bold')
  assert.ok(rule >= natural / 3 && rule <= natural / 2)
  assert.ok(width >= natural && width < natural + 3)
})

test('a word wider than the column does not hang the search', () => {
  assert.equal(fit('X'.repeat(80), 12, 'Bold', 70).width, 70)
})

test('all letters of Vietnamese are in the font, emoji are not', () => {
  for (const letter of 'ăâđêôơưĂÂĐÊÔƠƯẤẦẨẪẬắằẳẵặếềểễệốồổỗộớờởỡợứừửữựỳỵỷỹ“”–…') assert.ok(hasGlyph(letter), letter)
  assert.ok(!hasGlyph('😀'))
})
