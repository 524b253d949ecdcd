import assert from 'node:assert/strict'
import { test } from 'node:test'
import { begin, refreshParagraphs, type StoredParagraph } from './refresh.ts'
import type { Paragraph } from './report.ts'

const task = (id: string, text: string): Paragraph[] => [{ key: id, kind: 'task', text: `${id}. Nhiệm vụ` }, { key: `${id}:text`, kind: 'narrative', text }]
const draft = (...parts: Paragraph[][]): Paragraph[] => [{ key: 'h:results', kind: 'heading', text: 'KẾT QUẢ' }, ...parts.flat(), { key: 'directions', kind: 'open', text: '' }]
const edit = (stored: StoredParagraph[], key: string, text: string) => stored.map((one) => (one.key === key ? { ...one, text } : one))
const find = (stored: StoredParagraph[], key: string) => stored.find((one) => one.key === key)!

test('the writer’s words stay whatever the records say', () => {
  const mine = edit(edit(begin(draft(task('a', '01 hoạt động.'))), 'a:text', 'Lời của người viết.'), 'directions', 'Tiếp tục.')
  const after = refreshParagraphs(mine, draft(task('a', '02 hoạt động.')))
  assert.deepEqual([find(after, 'a:text').text, find(after, 'a:text').proposed], ['Lời của người viết.', '02 hoạt động.'])
  assert.deepEqual([find(after, 'directions').text, find(after, 'directions').proposed], ['Tiếp tục.', null])
})

test('an offer is withdrawn when the records say again what they said', () => {
  const offered = refreshParagraphs(begin(draft(task('a', 'Một.'))), draft(task('a', 'Hai.')))
  assert.equal(find(offered, 'a:text').proposed, 'Hai.')
  assert.equal(find(refreshParagraphs(offered, draft(task('a', 'Một.'))), 'a:text').proposed, null)
})

test('what the writer has already written is not offered', () => {
  const after = refreshParagraphs(edit(begin(draft(task('a', 'Một.'))), 'a:text', 'Hai.'), draft(task('a', 'Hai.')))
  assert.deepEqual([find(after, 'a:text').proposed, find(after, 'a:text').assembled], [null, 'Hai.'])
})

test('a task that left the plan keeps its paragraph in its place until the writer drops it', () => {
  const stored = begin(draft(task('a', 'A.'), task('b', 'B.'), task('c', 'C.')))
  const after = refreshParagraphs(stored, draft(task('a', 'A.'), task('c', 'C.')))
  assert.deepEqual(after.map((one) => one.key), ['h:results', 'a', 'a:text', 'b', 'b:text', 'c', 'c:text', 'directions'])
  assert.deepEqual([find(after, 'b:text').text, find(after, 'b:text').proposed], ['B.', ''])
  assert.deepEqual(after.map((one) => one.position), [0, 1, 2, 3, 4, 5, 6, 7])
})

test('a new task stands where the plan puts it; its name follows the plan without asking', () => {
  const renamed: Paragraph[] = [{ key: 'b', kind: 'task', text: 'b. Nhiệm vụ đã đổi tên' }, { key: 'b:text', kind: 'narrative', text: 'B.' }]
  const after = refreshParagraphs(begin(draft(task('b', 'B.'))), draft(task('a', 'A.'), renamed))
  assert.deepEqual(after.map((one) => one.key), ['h:results', 'a', 'a:text', 'b', 'b:text', 'directions'])
  assert.deepEqual([find(after, 'b').text, find(after, 'b').proposed], ['b. Nhiệm vụ đã đổi tên', null])
})

test('where a task comes to ask for the refused, the one sentence stands', () => {
  const after = refreshParagraphs(edit(begin(draft(task('a', 'A.'))), 'a:text', '15 trường hợp.'), draft([{ key: 'a', kind: 'task', text: 'a. Nhiệm vụ' }, { key: 'a:text', kind: 'refused', text: 'Một câu.' }]))
  assert.deepEqual([find(after, 'a:text').text, find(after, 'a:text').proposed], ['Một câu.', null])
})
