/** Puts back every row that an act changed, last change first, to the byte; refuses where a row is no longer as the act left it. */
import { sql } from 'kysely'
import { conflict } from '#platform/errors.ts'
import type { Context } from '#platform/server/context.ts'
import { successionWords } from '#messages/succession.ts'
import { sameKey } from './journal.ts'
import { columnsOf, shapeOf, type TableShape } from './table-shape.ts'
import './tables.ts'

/** Changes one after the other that did the same to the same table: put back together. */
type Run = { table: string; did: 'made' | 'changed' | 'removed'; first: number; last: number }

export async function restoreJournal(ctx: Context, actId: string): Promise<void> {
  const shapes = new Map<string, TableShape>()
  for (const run of await runsOf(ctx, actId)) {
    await joinInBulk(ctx, run.last - run.first > FEW)
    const shape = shapes.get(run.table) ?? shapes.set(run.table, await shapeOf(ctx, run.table)).get(run.table)!
    await refuseChanged(ctx, actId, run, shape)
    await (run.did === 'made' ? unmake : run.did === 'changed' ? changeBack : bringBack)(ctx, actId, run, shape)
  }
  await joinInBulk(ctx, false)
  await ctx.tx.deleteFrom('succession_changes').where('tenant_id', '=', ctx.tenantId).where('act_id', '=', actId).execute()
}

/** Rows for which it is worth reading a whole table once, instead of looking each up. */
const FEW = 1000

/** What the act wrote is not yet in the database's statistics: of many rows it would believe that they are one, and search the table for each. */
const joinInBulk = (ctx: Context, bulk: boolean) => sql.raw(`set local enable_nestloop = ${bulk ? 'off' : 'on'}`).execute(ctx.tx)

async function runsOf(ctx: Context, actId: string): Promise<Run[]> {
  const { rows } = await sql<Run>`
    select table_name as "table", did, min(seq) as first, max(seq) as last from (
      select table_name, did, seq, seq - row_number() over (partition by table_name, did order by seq) as island from (
        select seq, table_name, case when before is null then 'made' when after is null then 'removed' else 'changed' end as did
        from succession_changes where tenant_id = ${ctx.tenantId} and act_id = ${actId}
      ) change
    ) change group by table_name, did, island order by 3 desc`.execute(ctx.tx)
  return rows
}

const changesOf = (ctx: Context, actId: string, run: Run) => sql`succession_changes c where c.tenant_id = ${ctx.tenantId} and c.act_id = ${actId} and c.seq between ${run.first} and ${run.last}`

/**
 * `r`: what the first or last change of each row in the run tells of it, as a row of its table (`was` and `became`: as it was written down).
 * Written down once and for all, so that the table is not searched anew for each row.
 */
function rowsOf(ctx: Context, actId: string, run: Run, shape: TableShape, which: 'first' | 'last') {
  const key = sql.join(shape.key.map((column) => sql`coalesce(c.after, c.before) -> ${sql.lit(column)}`))
  const told = which === 'first' ? sql`coalesce(c.before, c.after)` : sql`coalesce(c.after, c.before)`
  return sql`r as materialized (
    select c.before as was, c.after as became, told.* from (
      select distinct on (${key}) c.before, c.after from ${changesOf(ctx, actId, run)} order by ${key}, c.seq ${sql.raw(which === 'first' ? 'asc' : 'desc')}
    ) c cross join lateral jsonb_populate_record(null::${sql.table(run.table)}, ${told}) told
  )`
}

/** Compared as rows of the table, so that neither a time zone nor a column added since tells two equal rows apart. */
async function refuseChanged(ctx: Context, actId: string, run: Run, shape: TableShape): Promise<void> {
  const { rows } = await sql<{ differ: number }>`
    with ${rowsOf(ctx, actId, run, shape, 'last')} select count(*)::int as differ from r left join ${sql.table(run.table)} t on ${sameKey(shape, 't', 'r')}
    where case when r.became is null then t.tenant_id is not null else t.tenant_id is null or to_jsonb(t) is distinct from to_jsonb(jsonb_populate_record(t, r.became)) end`.execute(ctx.tx)
  const words = successionWords(ctx.locale)
  if (rows[0]!.differ > 0) throw conflict('act.changed_since', words.changedSince(rows[0]!.differ, words.tables[run.table] ?? run.table))
}

async function unmake(ctx: Context, actId: string, run: Run, shape: TableShape): Promise<void> {
  try {
    await sql`with ${rowsOf(ctx, actId, run, shape, 'last')} delete from ${sql.table(run.table)} t using r where ${sameKey(shape, 't', 'r')}`.execute(ctx.tx)
  } catch (error) {
    const { code, table: holder } = error as { code?: string; table?: string }
    if (code !== '23503' || !holder) throw error
    const words = successionWords(ctx.locale)
    throw conflict('act.used_since', words.usedSince(words.tables[holder] ?? holder))
  }
}

async function changeBack(ctx: Context, actId: string, run: Run, shape: TableShape): Promise<void> {
  const set = sql.join(shape.changed.map((column) => sql`${sql.ref(column)} = case when r.was ? ${sql.lit(column)} then ${sql.ref(`r.${column}`)} else ${sql.ref(`t.${column}`)} end`))
  await sql`with ${rowsOf(ctx, actId, run, shape, 'first')} update ${sql.table(run.table)} t set ${set} from r where ${sameKey(shape, 't', 'r')}`.execute(ctx.tx)
}

async function bringBack(ctx: Context, actId: string, run: Run, shape: TableShape): Promise<void> {
  const { rows } = await sql<{ name: string }>`select distinct jsonb_object_keys(c.before) as name from ${changesOf(ctx, actId, run)}`.execute(ctx.tx)
  const columns = columnsOf(shape.written.filter((column) => rows.some((row) => row.name === column)))
  await sql`with ${rowsOf(ctx, actId, run, shape, 'first')} insert into ${sql.table(run.table)} (${columns}) overriding system value select ${columns} from r`.execute(ctx.tx)
}
