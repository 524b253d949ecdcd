/** Every column that could name a person stands in the register of personal data, and the register names nothing that is not there. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import { privacyRegister } from '#messages/privacy-register.ts'
import { personalData } from '#platform/server/personal-data.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import '#modules/all.ts'

/** Parts of a name by which a column speaks of a person. */
const PERSONAL = /(^|_)(person|people|user|author|actor|signer|writer|holder|owner_person)s?(_|$)|_by$|e?mail|phone|ip_?address|user_?agent|userId|identifier|birth/i

/** Names that look so and are not, each with its reason. */
const NOT_PERSONAL: Record<string, string> = {}

const database = await createTestDatabase()
const owner = new pg.Client({ connectionString: database.ownerUrl })
await owner.connect()
after(async () => {
  await owner.end()
  await database.drop()
})

const { rows } = await owner.query<{ name: string; column: string; type: string }>(`
  select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as name, a.attname as column, format_type(a.atttypid, null) as type
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname in ('public', 'auth') and a.attnum > 0 and not a.attisdropped`)
const columns = new Map(rows.map((row) => [`${row.name}.${row.column}`, row.type]))
const registered = new Set(personalData().flatMap((kind) => Object.entries(kind.columns).flatMap(([table, names]) => names.map((name) => `${table}.${name}`))))

test('a column that could name somebody is in the register', () => {
  // A day "by" which something is due names nobody.
  const speaking = [...columns].filter(([name, type]) => PERSONAL.test(name.split('.').at(-1)!) && !/^(date|timestamp|boolean|integer)/.test(type)).map(([name]) => name)
  assert.ok(speaking.length > 20)
  assert.deepEqual(speaking.filter((name) => !registered.has(name) && !(name in NOT_PERSONAL)), [], 'say in the module’s server/personal-data.ts what this holds, why and for how long')
})

test('the register names columns that are there', () => {
  assert.deepEqual([...registered].filter((name) => !columns.has(name)), [])
  assert.deepEqual(Object.keys(NOT_PERSONAL).filter((name) => !columns.has(name)), [])
})

test('each kind is told in words, in both languages', () => {
  const names = personalData().map((kind) => kind.name)
  for (const locale of ['vi', 'en'] as const) assert.deepEqual(Object.keys(privacyRegister(locale).entries).sort(), names.toSorted(), `messages/privacy-register.ts (${locale})`)
})
