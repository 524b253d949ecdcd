import assert from 'node:assert/strict'
import { test } from 'node:test'
import { find, index } from './choices.ts'
import { bytes, day, figure, moment, share } from './format.ts'
import { readDay, writeDay } from './read-day.ts'
import { readFigure } from './read-figure.ts'

test('a day is read as people write it, and only if the calendar has it', () => {
  for (const typed of ['23/11/2026', '23-11-2026', '23.11.26', ' 23/11/2026 ', '2026-11-23']) assert.equal(readDay(typed), '2026-11-23', typed)
  assert.equal(readDay('29/2/2024'), '2024-02-29')
  for (const typed of ['29/2/2025', '31/4/2026', '11/23/2026', '23/11', 'hôm qua', '']) assert.equal(readDay(typed), null, typed)
  assert.equal(writeDay('2026-11-23'), '23/11/2026')
  assert.equal(writeDay('hôm qua'), 'hôm qua')
})

test('a figure is read by the rules of its language; what could mean two things is not guessed', () => {
  assert.equal(readFigure('1.250,5', 'vi'), 1250.5)
  assert.equal(readFigure('1 250', 'vi'), 1250)
  assert.equal(readFigure('85,5', 'vi'), 85.5)
  assert.equal(readFigure('-3', 'vi'), -3)
  assert.equal(readFigure('1,250.5', 'en'), 1250.5)
  for (const typed of ['1.25', '12.50', '1.250.5', 'nhiều', '']) assert.equal(readFigure(typed, 'vi'), null, typed)
})

test('days, moments and figures are written in the official manner', () => {
  assert.equal(day('2026-11-03', 'vi'), '03/11/2026')
  assert.equal(day('2026-11-03', 'en'), '3 Nov 2026')
  assert.equal(moment('2026-11-23T18:05:00.000Z', 'vi'), '24/11/2026, 01:05')
  assert.equal(figure(1250.5, 'vi'), '1.250,5')
  assert.equal(figure('1250.50', 'en'), '1,250.5')
  assert.equal(share(87, 92, 'vi'), '87/92 (94,6 %)')
  assert.equal(share(0, 0, 'vi'), '0/0')
  assert.equal(bytes(1_440_000, 'vi'), '1,4 MB')
})

test('a choice is found without marks, by any word, by another way to write it; what begins so comes first', () => {
  const all = index([
    { value: 'a', label: 'Ủy ban nhân dân huyện Đại Từ' },
    { value: 'b', label: 'Sở Thông tin và Truyền thông', also: ['Sở TT&TT'] },
    { value: 'c', label: 'Đài Phát thanh và Truyền hình', hint: 'Báo, đài' },
    { value: 'd', label: 'Hội Nông dân' },
  ])
  const values = (typed: string) => find(all, typed).map((choice) => choice.value)
  assert.deepEqual(values('dai tu'), ['a'])
  assert.deepEqual(values('tu dai'), ['a'])
  assert.deepEqual(values('tt&tt'), ['b'])
  assert.deepEqual(values('dai'), ['c', 'a'])
  assert.deepEqual(values('bao'), ['c'])
  assert.deepEqual(values(''), ['a', 'b', 'c', 'd'])
  assert.deepEqual(values('không có'), [])
})
