import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonical, parseNumber, parseWhole } from './numbers.ts'

const read = (text: string) => {
  const parsed = parseNumber(text)
  return parsed.kind === 'number' ? parsed.value : parsed.kind === 'ambiguous' ? [parsed.whole, parsed.decimal] : null
}

test('the Vietnamese way of writing, and what has one reading only', () => {
  const cases: [string, string][] = [
    ['85,5', '85.5'], ['1.250,5', '1250.5'], ['1.250.000', '1250000'], ['1.250.000,75', '1250000.75'], ['-3', '-3'], ['−3,5', '-3.5'],
    ['+7', '7'], ['007', '7'], ['0,125', '0.125'], [' 12 ', '12'], ['1 250 000', '1250000'], ['12.5', '12.5'], ['1,250.5', '1250.5'], ['1234,567', '1234.567'],
  ]
  for (const [typed, value] of cases) assert.equal(read(typed), value, typed)
})

test('two readings are both shown', () => {
  assert.deepEqual(read('1.250'), ['1250', '1,25'])
  assert.deepEqual(read('-1,250'), ['-1250', '-1,25'])
  assert.deepEqual(read('1.000'), ['1000', '1'])
})

test('in a column of whole numbers a dot can only group', () => {
  assert.deepEqual(parseWhole('1.250'), { kind: 'number', value: '1250' })
  assert.equal(parseWhole('1,250').kind, 'ambiguous')
})

test('what is not a number', () => {
  for (const text of ['', 'abc', '1.25.0', '12.34.567', '1,2,3', '1.250,5,5', '85,5%', '1e5', '0x10', '--1', '1.2500.000', '٣', 'NaN']) assert.equal(read(text), null, text)
})

test('whatever a Vietnamese hand groups with dots is read back as the same number', () => {
  fc.assert(fc.property(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), fc.integer({ min: 1, max: 99 }), (whole, cents) => {
    const typed = `${whole.toLocaleString('de-DE')},${String(cents).padStart(2, '0')}`
    assert.equal(read(typed), `${whole}.${String(cents).padStart(2, '0')}`)
  }))
})

test('stored numbers lose the noise of binary fractions, never digits', () => {
  assert.equal(canonical(0.1 + 0.2), '0.3')
  assert.equal(canonical(1e-7), '0.0000001')
  assert.equal(canonical(123456789012345), '123456789012345')
  assert.equal(canonical(1e21), null)
})
