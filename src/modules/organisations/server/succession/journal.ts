/** Writes rows for an act, and keeps each as it was and as it became. Reads the shape of a table from the catalogue: it knows no module. */
import { sql, type RawBuilder } from 'kysely'
import type { Context } from '#platform/server/context.ts'
import type { Journal } from '#platform/server/holdings.ts'
import { columnsOf, shapeOf, type TableShape } from './table-shape.ts'
import './tables.ts'

type Row = Record<string, unknown>

/** Goes on after the last change that the act made. */
export async function openJournal(ctx: Context, act: { id: string; legalBasis: string }): Promise<Journal> {
  const last = await ctx.tx.selectFrom('succession_changes').select((of) => of.fn.max('seq').as('seq')).where('tenant_id', '=', ctx.tenantId).where('act_id', '=', act.id).executeTakeFirst()
  let seq = last?.seq ?? 0
  const owned = (rows: Row[]) => JSON.stringify(rows.map((row) => ({ ...row, tenant_id: ctx.tenantId })))

  /** Runs the statement that gives `was` and `became` of each row it changed; all that it was asked for, or it is a bug. */
  async function keep(table: string, asked: number, changing: RawBuilder<unknown>): Promise<void> {
    const { numAffectedRows } = await sql`
      ${changing} insert into succession_changes (tenant_id, act_id, seq, table_name, before, after)
      select ${ctx.tenantId}, ${act.id}, ${seq}::integer + row_number() over (), ${table}, was, became from changing`.execute(ctx.tx)
    if (Number(numAffectedRows) !== asked) throw new Error(`${table}: ${numAffectedRows} rows changed of ${asked}`)
    seq += asked
  }

  return {
    legalBasis: act.legalBasis,
    async insert(table, rows) {
      if (rows.length === 0) return
      const named = Object.keys(rows[0]!)
      if (rows.some((row) => Object.keys(row).length !== named.length || !named.every((column) => column in row))) throw new Error(`${table}: rows of different shapes`)
      const columns = columnsOf(['tenant_id', ...named])
      await keep(table, rows.length, sql`with changing as (
        insert into ${sql.table(table)} as t (${columns}) select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${owned(rows)}::jsonb) returning null::jsonb as was, to_jsonb(t) as became
      )`)
    },
    async update(table, keys, values) {
      const wanted = unique(keys)
      if (wanted.length === 0) return
      const shape = await shapeOf(ctx, table)
      await lock(ctx, shape, owned(wanted))
      const set = sql.join(Object.keys(values).map((column) => sql`${sql.ref(column)} = v.${sql.ref(column)}`))
      await keep(table, wanted.length, sql`with old as materialized (
        select ${columnsOf(shape.key, 't')}, to_jsonb(t) as was from (${given(shape, owned(wanted))}) g join ${sql.table(table)} t on ${sameKey(shape, 't', 'g')}
      ), changing as (
        update ${sql.table(table)} t set ${set} from old g, jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(values)}::jsonb) v where ${sameKey(shape, 't', 'g')} returning g.was, to_jsonb(t) as became
      )`)
    },
    async remove(table, keys) {
      const wanted = unique(keys)
      if (wanted.length === 0) return
      const shape = await shapeOf(ctx, table)
      await keep(table, wanted.length, sql`with changing as (
        delete from ${sql.table(table)} t using (${given(shape, owned(wanted))}) g where ${sameKey(shape, 't', 'g')} returning to_jsonb(t) as was, null::jsonb as became
      )`)
    },
  }
}

const unique = (keys: Row[]): Row[] => [...new Map(keys.map((key) => [JSON.stringify(key), key])).values()]

const given = (shape: TableShape, rows: string) => sql`select ${columnsOf(shape.key)} from jsonb_populate_recordset(null::${sql.table(shape.table)}, ${rows}::jsonb)`

export const sameKey = (shape: TableShape, one: string, other: string) => sql.join(shape.key.map((column) => sql`${sql.ref(`${one}.${column}`)} = ${sql.ref(`${other}.${column}`)}`), sql` and `)

/** What is written down as it was must be what is changed, whoever else is at work. */
async function lock(ctx: Context, shape: TableShape, rows: string): Promise<void> {
  await sql`select from ${sql.table(shape.table)} t join (${given(shape, rows)}) g on ${sameKey(shape, 't', 'g')} for update of t`.execute(ctx.tx)
}
