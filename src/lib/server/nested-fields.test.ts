import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nestedFields, typedFields } from './nested-fields.ts'

function form(...pairs: [string, string][]): FormData {
  const data = new FormData()
  for (const [name, value] of pairs) data.append(name, value)
  return data
}

test('dotted names become objects and lists, in the order of their numbers', () => {
  const data = form(['title', 'Việc'], ['units.10.text', 'mười'], ['units.2.text', 'hai'], ['time.from', ''], ['ids[]', 'a'], ['ids[]', ''], ['ids[]', 'b'])
  assert.deepEqual(nestedFields(data), { title: 'Việc', units: [{ text: 'hai' }, { text: 'mười' }], time: { from: '' }, ids: ['a', 'b'] })
})

test('a cleared field stays, a file is left out, and no name reaches a prototype', () => {
  const data = form(['outputs', ''], ['__proto__.polluted', 'x'])
  data.append('file', new File(['x'], 'x.txt'))
  assert.deepEqual(nestedFields(data), { outputs: '' })
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined)
})

test('a name reaches no object of the program, and a field that is text is not made to hold others', () => {
  const data = form(['constructor.prototype.polluted', 'x'], ['a.constructor.prototype.polluted', 'x'], ['toString', 'text'], ['title', 'Việc'], ['title.from', 'x'], ['__proto__[]', 'x'], ['a.'.repeat(100_000), 'x'])
  const values = nestedFields(data)
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined)
  assert.deepEqual([values['toString'], values['title'], Object.getPrototypeOf(values)], ['text', 'Việc', Object.prototype])
})

test('what was typed comes back by name, so that a refused form loses nothing', () => {
  assert.deepEqual(typedFields(form(['units.0.text', 'Sở A'], ['ids[]', 'a'], ['ids[]', 'b'])), { 'units.0.text': 'Sở A', ids: ['a', 'b'] })
})
