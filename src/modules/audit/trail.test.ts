import assert from 'node:assert/strict'
import { test } from 'node:test'
import { auditWords } from '#messages/audit.ts'
import '#modules/all.ts'
import { operations } from '#platform/server/command.ts'
import { factChanges, tell } from './trail.ts'

test('only what differs is told, and not the record’s own keys', () => {
  assert.deepEqual(factChanges({ id: 'x', tenant_id: 1, name: 'Sở Một', kind: 'department' }, { id: 'x', tenant_id: 1, name: 'Sở Hai', kind: 'department' }), [{ field: 'name', before: 'Sở Một', after: 'Sở Hai' }])
})

test('a new record tells what it began with; empty fields say nothing', () => {
  assert.deepEqual(factChanges(null, { name: 'Sở Một', valid_to: null, aliases: [] }), [{ field: 'name', before: null, after: 'Sở Một' }])
  assert.deepEqual(factChanges({ name: 'Sở Một' }, null), [{ field: 'name', before: 'Sở Một', after: null }])
})

test('lists and inner objects become short text', () => {
  assert.deepEqual(factChanges(null, { members: ['a', 'b'], period: { year: 2026, half: null } }), [
    { field: 'members', before: null, after: 'a; b' },
    { field: 'period', before: null, after: 'year: 2026' },
  ])
  assert.deepEqual(factChanges({ unitId: 'a' }, { unitId: 'b' }), [{ field: 'unit_id', before: 'a', after: 'b' }])
})

test('ids become names, days are written out, what is long is cut', () => {
  const unit = '01a206b4-99bd-7d14-a819-088e6513350f'
  const telling = { names: new Map([[unit, 'Sở Một']]), words: { focal_point: 'Đầu mối đơn vị' }, moment: () => 'lúc ấy', day: (iso: string) => iso.split('-').reverse().join('/') }
  assert.equal(tell(`${unit}; 01a206b4-99bd-7d14-a819-088e65133511`, telling), 'Sở Một; …133511')
  assert.equal(tell('focal_point', telling), 'Đầu mối đơn vị')
  assert.equal(tell('2026-11-23', telling), '23/11/2026')
  assert.equal(tell('2026-11-23T04:00:00.000Z', telling), 'lúc ấy')
  assert.equal(tell('a'.repeat(500), telling)!.length, 401)
  assert.equal(tell(null, telling), null)
})

test('every command is named in words in the trail, in both languages', () => {
  const commands = operations().filter((one) => one.kind === 'command').map((one) => one.name)
  for (const locale of ['vi', 'en'] as const) assert.deepEqual(commands.filter((name) => !auditWords(locale).commands[name]), [], `add a title in messages/audit.ts (${locale})`)
})
