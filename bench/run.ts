/** `npm run bench` prints the table; `npm run bench nation act` only these parts. CPU of server and database together, as ratios in one run. */
import { benchAct } from './act.ts'
import { benchNation } from './nation.ts'
import { pageScript } from './page-script.ts'
import { openBench, ORIGIN, serve, stop, type Bench } from './program.ts'
import { row } from './table.ts'
import { benchOverview, benchTaskLists } from './task-lists.ts'

async function benchScripts({ owner, cookie }: Bench): Promise<void> {
  const { rows: [plan] } = await owner.query<{ id: string }>('select id from plans limit 1')
  for (const path of ['/', ...(plan ? [`/plans/${plan.id}`, `/plans/${plan.id}/tasks`] : []), '/activities/new', '/reports'])
    row(`JavaScript of ${path.replace(plan?.id ?? '', '…')}, compressed`, `${((await pageScript(ORIGIN + path, cookie)) / 1024).toFixed(1)} KB`, 'under 60 KB')
}

const PARTS = { lists: benchTaskLists, overview: benchOverview, scripts: benchScripts, nation: benchNation, act: benchAct }
const wanted = process.argv.slice(2)
const wants = (part: string) => wanted.length === 0 || wanted.includes(part)

const bench = await openBench()
try {
  for (const [name, measure] of Object.entries(PARTS)) if (wants(name)) await measure(bench)
  await bench.end()
  if (wants('start')) {
    const { child, seconds } = await serve({ SANGTO_DATA: bench.dataDir })
    row('start on a prepared folder', `${seconds.toFixed(2)} s`, 'under 3 s')
    await stop(child)
  }
} finally {
  await bench.clear()
}
