/** The list of a plan's tasks, by the API and as a page, at two sizes. */
import type { Bench } from './program.ts'
import { cpuPerTurn, taken } from './measure.ts'
import { seedActivities, seedPlan } from './seed.ts'
import { ms, row, times } from './table.ts'

const REQUESTS = 400

export async function benchTaskLists(bench: Bench): Promise<void> {
  const { owner, tenantId } = bench
  const small = await seedPlan(owner, tenantId, { tasks: 1_000, units: 60 })
  const large = await seedPlan(owner, tenantId, { tasks: 100_000, units: 60 })
  await owner.query('vacuum analyze')
  const { rows: [unit] } = await owner.query<{ id: string }>("select id from units where code = 'bench-5'")
  const today = new Date().toISOString().slice(0, 10)
  const cases: [name: string, filter: string, query: string, ...values: string[]][] = [
    ['in order', '', 'order'],
    ['late, by date', '?state=late&sort=due', 'late', today],
    ['one unit’s', `?unitId=${unit!.id}`, 'unit', unit!.id],
    ['with words', '?q=dia+ban+42', 'search', '%dia ban 42%'],
  ]
  const cpu = new Map<string, number>()
  for (const [size, plan] of [['1,000', small], ['100,000', large]] as const) {
    for (const [name, filter, query, ...values] of cases) {
      const plain = await cpuPerTurn(bench.theirs, REQUESTS, () => taken(bench.plain(query, plan, ...values)))
      const api = await cpuPerTurn(bench.ours, REQUESTS, () => taken(bench.api(`/plans/${plan}/tasks${filter}`)))
      const page = await cpuPerTurn(bench.ours, REQUESTS, () => taken(bench.page(`/plans/${plan}/tasks${filter}`)))
      cpu.set(`${size} ${name} API`, api).set(`${size} ${name} page`, page)
      row(`task list, 50 of ${size}, ${name}: plain`, ms(plain))
      row('  API', `${ms(api)} = ${times(api / plain)}`, 'at most 3×')
      row('  page', `${ms(page)} = ${times(page / plain)}`, 'at most 5×')
    }
  }
  for (const [name] of cases) for (const way of ['API', 'page']) row(`task list, ${way}, 100,000 against 1,000, ${name}`, times(cpu.get(`100,000 ${name} ${way}`)! / cpu.get(`1,000 ${name} ${way}`)!), 'flat')
}

export async function benchOverview({ owner, tenantId, ours, api }: Bench): Promise<void> {
  const plan = await seedPlan(owner, tenantId, { tasks: 500, units: 60 })
  await seedActivities(owner, tenantId, plan, 20_000)
  await owner.query('vacuum analyze')
  row('overview, 500 tasks and 20,000 activities', ms(await cpuPerTurn(ours, 100, () => taken(api(`/plans/${plan}/overview`)))), 'under 50 ms')
}
