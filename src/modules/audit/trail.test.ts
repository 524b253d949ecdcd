import assert from 'node:assert/strict'
import { test } from 'node:test'
import { auditWords } from '#messages/audit.ts'
import '#modules/all.ts'
import { operations } from '#platform/server/command.ts'
import { factChanges } from './trail.ts'

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
})

test('every command is named in words in the trail, in both languages', () => {
  const commands = operations().filter((one) => one.kind === 'command').map((one) => one.name)
  for (const locale of ['vi', 'en'] as const) assert.deepEqual(commands.filter((name) => !auditWords(locale).commands[name]), [], `add a title in messages/audit.ts (${locale})`)
})
