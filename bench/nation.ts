/** The register of a whole country: 4,000 units that stand, 12,000 that have ended, 60,000 people in 34 provinces. */
import pg from 'pg'
import { loadActor } from '#modules/identity/server/index.ts'
import { canKeepActs } from '#modules/organisations/server/succession/policy.ts'
import { openKysely, openPool } from '#platform/server/db.ts'
import { authorityFor } from '#platform/authority.ts'
import { dayInVietnam } from '#platform/server/runtime.ts'
import { cpuPerTurn, taken } from './measure.ts'
import { PLAIN_ACTOR, plainTypes } from './plain-queries.ts'
import type { Bench } from './program.ts'
import { NATION, seedNation } from './seed-nation.ts'
import { ms, row, times } from './table.ts'

const REQUESTS = 200

export async function benchNation(bench: Bench): Promise<void> {
  await seedNation(bench.owner, bench.tenantId)
  await bench.owner.query('vacuum analyze')
  const today = dayInVietnam(new Date())
  for (const [said, day] of [['today', today], ['before 2025', '2023-06-01']] as const) {
    await compare(bench, `tree of a province, ${said}`, `/units?on=${day}`, ['tree', day])
    await compare(bench, `groups and their members, ${said}`, `/unit-groups?on=${day}`, ['groups', day])
  }
  const { rows } = await bench.owner.query<{ ids: string[] }>("select array_agg(id order by position) as ids from units where tenant_id = $1 and code like 'former-%'", [bench.tenantId])
  for (const count of [1, 50]) {
    const ids = rows[0]!.ids.slice(60, 60 + count)
    await compare(bench, `who answers today for ${count} former unit${count > 1 ? 's' : ''}`, `/units/answering?${ids.map((id) => `unitIds=${id}`).join('&')}`, ['answering', ids.join(','), today])
  }
  await comparePermission(bench, today)
}

async function compare(bench: Bench, what: string, path: string, [name, ...values]: [string, ...string[]]): Promise<void> {
  const plain = await cpuPerTurn(bench.theirs, REQUESTS, () => taken(bench.plain(name, ...values)))
  const ours = await cpuPerTurn(bench.ours, REQUESTS, () => taken(bench.api(path)))
  row(`${what}: plain ${ms(plain)}`, `${ms(ours)} = ${times(ours / plain)}`, 'at most 3×')
}

/** Everybody in turn: who is it, what may they use today, may they do this? */
async function comparePermission({ database, postmaster }: Bench, today: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: database.ownerUrl, types: plainTypes })
  const appPool = openPool(database.appUrl)
  const db = openKysely(appPool)
  const pids = [process.pid, postmaster]
  let turn = 0
  const session = () => `bench-session-${1 + (turn++ * 7919) % NATION.people}`
  const plain = await cpuPerTurn(pids, 1_000, () => pool.query({ name: 'actor', text: PLAIN_ACTOR, values: [session(), today] }))
  const ours = await cpuPerTurn(pids, 1_000, async () => {
    const actor = await loadActor(db, { session: session() }, today)
    canKeepActs(authorityFor(actor!, { name: 'organisations.applyAct', kind: 'command' }, null).asked)
  })
  row(`a permission decision among 60,000 people: plain ${ms(plain)}`, `${ms(ours)} = ${times(ours / plain)}`, 'at most 3×')
  await pool.end()
  await db.destroy()
}
