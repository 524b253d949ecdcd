import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markWords, type Marked } from './word-marks.ts'

const changed = (parts: Marked[]) => parts.filter((one) => one.changed).map((one) => one.text.trim())
const whole = (parts: Marked[]) => parts.map((one) => one.text).join('')

test('words that differ are marked on both sides, and both texts are whole', () => {
  const [mine, theirs] = ['Sở đã tổ chức 04 lớp, có 120 người dự.', 'Sở đã tổ chức 05 lớp, có 165 người dự.']
  const marks = markWords(mine, theirs)
  assert.deepEqual([changed(marks.mine), changed(marks.theirs)], [['04', '120'], ['05', '165']])
  assert.deepEqual([whole(marks.mine), whole(marks.theirs)], [mine, theirs])
})

test('what was added stands on one side only', () => {
  const marks = markWords('Một.\n', 'Một.\n- Hai;\n')
  assert.deepEqual([changed(marks.mine), changed(marks.theirs)], [[], ['- Hai;']])
  assert.deepEqual(markWords('', 'Mới'), { mine: [], theirs: [{ text: 'Mới', changed: true }] })
  assert.deepEqual(markWords('Như cũ', 'Như cũ').mine, [{ text: 'Như cũ', changed: false }])
})

test('very long texts are marked as a whole rather than compared for seconds', () => {
  const long = (word: string) => Array.from({ length: 3000 }, (_, at) => `${word}${at}`).join(' ')
  const marks = markWords(long('a'), long('b'))
  assert.equal(marks.mine.length, 1)
})
