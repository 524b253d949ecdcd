/** The tables of another installation's backup beside our own, in temporary tables of this transaction. */
import pg from 'pg'
import { unpack } from '../backup/archive.ts'
import { listTables, tableFolder, tableName } from '../backup/dump.ts'
import { insertStatement, rowsOf } from '../backup/load.ts'
import type { Manifest, SavedTable } from '../backup/manifest.ts'

/** `columns`: those that are written. `tenant`: the column that names the province. */
export type Staged = { table: string; stage: string; columns: string[]; tenant: string }

/**
 * What stays behind: the trail (it is sealed there and proved from its own archive), what a person carries with them or
 * signs in by (second factors, devices, tokens, sessions are sealed with that installation's secret), and the province itself.
 */
const LEFT = /^(public\.(tenants|audit_\w+|second_factors|recovery_codes|known_devices|access_tokens|kept_forms|migrations)|auth\.(session|verification|rateLimit|failures)|pgboss\..*)$/

/** Sign-in accounts have no province of their own: they follow their user. */
const OF_USER = { 'auth.account': `"userId" IN (SELECT id FROM "stage_auth.user")` } as Record<string, string>

/** Reads the archive into temporary tables, keeps the one province `of`, and gives its rows our number. */
export async function stage(client: pg.Client, from: string, manifest: Manifest, of: number, tenantId: number): Promise<Staged[]> {
  // Only tables that the program itself has: a name in an archive is no order to the database.
  const known = new Set((await listTables(client)).map(tableName))
  const wanted = manifest.tables.filter((saved) => known.has(tableName(saved)) && !LEFT.test(`${saved.schema}.${saved.name}`))
  const targets = new Map<string, string>()
  for (const saved of wanted) {
    await client.query(`CREATE TEMPORARY TABLE ${stageName(saved)} (LIKE ${tableName(saved)}) ON COMMIT DROP`)
    targets.set(tableFolder(saved), await insertStatement(client, saved, stageName(saved)))
  }
  for await (const { name, content } of unpack(from)) {
    const insert = targets.get(name.slice(0, name.lastIndexOf('/') + 1))
    if (insert) await client.query(insert, [await rowsOf(content)])
  }
  const staged = wanted.map((saved): Staged => ({ table: tableName(saved), stage: stageName(saved), columns: saved.columns, tenant: saved.columns.find((name) => name === 'tenant_id' || name === 'tenantId') ?? '' }))
  for (const one of staged.filter((each) => each.tenant)) {
    await client.query(`DELETE FROM ${one.stage} WHERE ${pg.escapeIdentifier(one.tenant)} <> $1`, [of])
    await client.query(`UPDATE ${one.stage} SET ${pg.escapeIdentifier(one.tenant)} = $1`, [tenantId])
  }
  for (const saved of wanted) {
    const rest = OF_USER[`${saved.schema}.${saved.name}`]
    if (rest) await client.query(`DELETE FROM ${stageName(saved)} WHERE NOT (${rest})`)
  }
  return inOrder(client, staged)
}

const stageName = (saved: Pick<SavedTable, 'schema' | 'name'>) => pg.escapeIdentifier(`stage_${saved.schema === 'public' ? '' : `${saved.schema}.`}${saved.name}`)

/** Tables that others refer to come first. */
async function inOrder(client: pg.Client, staged: Staged[]): Promise<Staged[]> {
  const { rows } = await client.query<{ child: string; parent: string }>("SELECT conrelid::oid::text AS child, confrelid::oid::text AS parent FROM pg_constraint WHERE contype = 'f' AND conrelid <> confrelid")
  const oids = new Map<string, string>()
  for (const one of staged) oids.set(one.table, (await client.query<{ oid: string }>('SELECT $1::regclass::oid::text AS oid', [one.table])).rows[0]!.oid)
  const byOid = new Map(staged.map((one) => [oids.get(one.table)!, one]))
  const done = new Set<Staged>()
  const visit = (one: Staged, above: Set<Staged>): void => {
    if (done.has(one) || above.has(one)) return
    for (const edge of rows) if (edge.child === oids.get(one.table) && byOid.has(edge.parent)) visit(byOid.get(edge.parent)!, new Set([...above, one]))
    done.add(one)
  }
  for (const one of staged) visit(one, new Set())
  return [...done]
}
