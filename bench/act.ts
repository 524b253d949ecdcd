/** A reorganisation of 300 units that hold 20,000 parts: three by three they merge into a founded one. */
import { cpuOf } from './cpu.ts'
import { taken } from './measure.ts'
import type { Bench } from './program.ts'
import { seedPlan } from './seed.ts'
import { ms, row } from './table.ts'

const UNITS = 300
/** A third of them is done and stays where it is; two units have a part in each. */
const TASKS = 15_000

export async function benchAct(bench: Bench): Promise<void> {
  const { owner, tenantId, ours } = bench
  await seedPlan(owner, tenantId, { tasks: TASKS, units: UNITS, prefix: 'act' })
  await owner.query('vacuum analyze')
  const ask = async <Answer>(path: string, body?: object) => JSON.parse(await taken(bench.api(path, body))) as Answer
  const { id } = await ask<{ id: string }>('/acts', { title: 'Sắp xếp thử tải', legalBasis: 'Nghị quyết thử tải', effectiveOn: '2026-01-01', content: await mergers(bench) })
  const measured = async <Answer>(work: () => Promise<Answer>): Promise<[Answer, number]> => {
    const before = cpuOf(...ours)
    const answer = await work()
    return [answer, cpuOf(...ours) - before]
  }
  for (const time of ['first', 'again']) {
    const [preview, cpu] = await measured(() => ask<{ faults: unknown[]; counts: { moves: number } }>(`/acts/${id}/preview`))
    if (preview.faults.length > 0) throw new Error(JSON.stringify(preview.faults))
    row(`an act over ${UNITS} units, ${preview.counts.moves} duties: preview, ${time}`, ms(cpu), 'under 3 s')
  }
  const [, applying] = await measured(() => ask(`/acts/${id}/apply`, { version: 1 }))
  row('  put into force, in one transaction', ms(applying))
  const [, undoing] = await measured(() => ask(`/acts/${id}/undo`, { reason: 'Thử tải' }))
  row('  undone, in one transaction', ms(undoing))
}

async function mergers({ owner, tenantId }: Bench): Promise<object> {
  const { rows } = await owner.query<{ id: string; parent_id: string | null }>("select id from units where tenant_id = $1 and code like 'act-%' order by position", [tenantId])
  const founded = Array.from({ length: UNITS / 3 }, (_, n) => ({ id: crypto.randomUUID(), code: `moi-${n}`, name: `Đơn vị mới ${n}`, kind: 'department' }))
  return { founded, lines: founded.map(({ id }, n) => ({ kind: 'merge', from: rows.slice(3 * n, 3 * n + 3).map((unit) => unit.id), heirs: [{ unitId: id }] })) }
}
