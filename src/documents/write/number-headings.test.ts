import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Block, HeadingLevel } from './document.ts'
import { numberHeadings, point, roman } from './number-headings.ts'

const numbers = (...levels: (HeadingLevel | [HeadingLevel, string])[]) =>
  numberHeadings(levels.map((level): Block => Array.isArray(level)
    ? { kind: 'heading', level: level[0], number: level[1], text: 'x' }
    : { kind: 'heading', level, text: 'x' })).map((block) => (block.kind === 'heading' ? block.number : ''))

test('points follow the Vietnamese alphabet: d, then đ, then e, then g', () => {
  assert.deepEqual([1, 4, 5, 6, 7].map(point), ['a', 'd', 'đ', 'e', 'g'])
  assert.equal(point(23), 'y')
  assert.equal(point(24), 'aa')
})

test('Roman figures', () => assert.deepEqual([1, 4, 9, 14, 40, 49].map(roman), ['I', 'IV', 'IX', 'XIV', 'XL', 'XLIX']))

test('numbers begin again under each wider heading', () => {
  assert.deepEqual(numbers('roman', 'clause', 'point', 'point', 'clause', 'point', 'roman', 'clause'), ['I', '1', 'a', 'b', '2', 'a', 'II', '1'])
})

test('chapters and articles run through the document', () => {
  assert.deepEqual(numbers('part', 'chapter', 'article', 'article', 'part', 'chapter', 'article'), ['I', 'I', '1', '2', 'II', 'II', '3'])
})

test('a heading may bear its own number or none', () => {
  assert.deepEqual(numbers('roman', ['roman', ''], 'roman', ['roman', 'IV']), ['I', '', 'II', 'IV'])
})
