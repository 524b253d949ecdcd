import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { createProvince } from './create-province.ts'
import { openPool, reading } from './db.ts'
import { createTestDatabase } from '#tests/support/database.ts'

const database = await createTestDatabase()
const pool = openPool(database.appUrl, 1)
after(async () => {
  await pool.end()
  await database.drop()
})
const tenant = await createProvince(database.ownerUrl, { name: 'Một', sample: false })

test('a reading sees its province, changes nothing, and gives its connection back', async () => {
  const page = reading(pool, tenant)
  const tx = await page.tx()
  assert.deepEqual((await tx.selectFrom('tenants').select('name').execute()).map((row) => row.name), ['Một'])
  await assert.rejects(sql`update tenants set name = 'Hai'`.execute(tx), /read-only/)
  await page.end()
  assert.deepEqual((await pool.query('select name from tenants')).rows, [], 'the next on the connection has no province')
})

test('what a page still asks after its reading ended does not reach the connection’s next user', async () => {
  const page = reading(pool, tenant)
  const tx = await page.tx()
  await page.end()
  await assert.rejects(sql`select 1`.execute(tx), /ended/)
  await assert.rejects(page.tx(), /ended/)
  assert.equal((await pool.query('select 1 as one')).rows[0].one, 1)
})
