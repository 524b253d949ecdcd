/** `npm run bench`: prints the table. Ratios of CPU (server and database together) in one run; times alone would mean nothing on another machine. */
import { fork, spawn, type ChildProcess } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { attachDatabase } from '#platform/server/postgres/index.ts'
import { projectRoot } from '#platform/server/project-root.ts'
import { cpuOf, parentOf } from './cpu.ts'
import { pageScript } from './page-script.ts'
import { seedActivities, seedPlan } from './seed.ts'

const PORT = 3901
const PLAIN_PORT = 3902
const ORIGIN = `http://127.0.0.1:${PORT}`
const REQUESTS = 400
const ROUNDS = 3
const quiet = { info() {}, warn() {}, error: console.error }

const root = projectRoot()
const dataDir = await mkdtemp(join(tmpdir(), 'sangto-bench-'))
const children: ChildProcess[] = []

async function serve(env: Record<string, string>): Promise<{ child: ChildProcess; lines: string[]; seconds: number }> {
  const started = performance.now()
  const child = spawn(process.execPath, [join(root, 'src/cli.ts'), 'serve'], { env: { ...process.env, PORT: String(PORT), HOST: '127.0.0.1', ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  let printed = ''
  child.stdout!.on('data', (chunk: Buffer) => (printed += chunk))
  while (!printed.includes(ORIGIN)) {
    if (child.exitCode !== null) throw new Error(`The server ended: ${printed}`)
    await sleep(10)
  }
  const seconds = (performance.now() - started) / 1000
  await sleep(300)
  return { child, lines: printed.split('\n'), seconds }
}

const stop = (child: ChildProcess) => new Promise<void>((done) => (child.once('exit', () => done()), child.kill('SIGTERM')))

/** CPU milliseconds a request takes, the least of some rounds, after a round that warms up. */
async function cpuPerRequest(pids: number[], ask: () => Promise<Response>): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round <= ROUNDS; round++) {
    const before = cpuOf(...pids)
    for (let left = REQUESTS; left > 0; left -= 4) {
      const answers = await Promise.all([ask(), ask(), ask(), ask()])
      for (const answer of answers) {
        if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`)
        await answer.arrayBuffer()
      }
    }
    if (round > 0) least = Math.min(least, (cpuOf(...pids) - before) / REQUESTS)
  }
  return least
}

const table: [string, string, string][] = []
const row = (what: string, measured: string, aim: string) => void (table.push([what, measured, aim]), console.log(`${what.padEnd(62)} ${measured.padStart(26)}   ${aim}`))
const ms = (value: number) => `${value.toFixed(2)} ms`
const times = (value: number) => `${value.toFixed(2)}×`

try {
  await mkdir(dataDir, { recursive: true })
  await writeFile(join(dataDir, 'sample-removed'), '')
  const email = 'quan-tri@sangto.localdomain'
  const first = await serve({ SANGTO_DATA: dataDir, SANGTO_ADMIN_EMAIL: email })
  const link = (await readFile(join(dataDir, 'first-sign-in.txt'), 'utf8')).trim()
  const answer = await fetch(`${ORIGIN}/sign-in/link`, { method: 'POST', redirect: 'manual', headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }, body: new URLSearchParams({ token: new URL(link).searchParams.get('token')! }) })
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ')

  const database = await attachDatabase({ dataDir, log: quiet })
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  const { rows: [tenant] } = await owner.query<{ tenant_id: number }>('select tenant_id from tenants')
  const tenantId = tenant!.tenant_id
  const small = await seedPlan(owner, tenantId, { tasks: 1_000, units: 60 })
  const large = await seedPlan(owner, tenantId, { tasks: 100_000, units: 60 })
  const middle = await seedPlan(owner, tenantId, { tasks: 500, units: 60 })
  await seedActivities(owner, tenantId, middle, 20_000)
  await owner.query('vacuum analyze')
  const { rows: [unit] } = await owner.query<{ id: string }>("select id from units where code = 'bench-5'")
  const postmaster = parentOf((await owner.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]!.pid)

  const plain = fork(join(import.meta.dirname, 'plain-server.ts'), { env: { ...process.env, PORT: String(PLAIN_PORT), PLAIN_URL: database.ownerUrl, PLAIN_TENANT: String(tenantId) } })
  children.push(plain)
  await new Promise((ready) => plain.once('message', ready))

  const ours = (path: string, accept: string) => () => fetch(ORIGIN + path, { headers: { cookie, accept, 'accept-encoding': 'identity' } })
  const theirs = (path: string) => () => fetch(`http://127.0.0.1:${PLAIN_PORT}${path}`)
  const today = new Date().toISOString().slice(0, 10)

  const cases = [
    ['in order', '', 'order', ''],
    ['late, by date', '?state=late&sort=due', 'late', `&value=${today}`],
    ['one unit’s', `?unitId=${unit!.id}`, 'unit', `&value=${unit!.id}`],
    ['with words', '?q=dia+ban+42', 'search', `&value=${encodeURIComponent('%dia ban 42%')}`],
  ] as const
  const cpu = new Map<string, number>()
  for (const [size, plan] of [['1,000', small], ['100,000', large]] as const) {
    for (const [name, filter, query, value] of cases) {
      const base = await cpuPerRequest([plain.pid!, postmaster], theirs(`/${query}?plan=${plan}${value}`))
      const api = await cpuPerRequest([first.child.pid!, postmaster], ours(`/api/v1/plans/${plan}/tasks${filter}`, 'application/json'))
      const page = await cpuPerRequest([first.child.pid!, postmaster], ours(`/plans/${plan}/tasks${filter}`, 'text/html'))
      cpu.set(`${size} ${name}`, api)
      row(`task list, 50 of ${size}, ${name}: plain`, ms(base), '')
      row(`  API`, `${ms(api)} = ${times(api / base)}`, 'at most 3×')
      row(`  page`, `${ms(page)} = ${times(page / base)}`, 'at most 5×')
    }
  }
  for (const [name] of cases) row(`task list, API, 100,000 against 1,000, ${name}`, times(cpu.get(`100,000 ${name}`)! / cpu.get(`1,000 ${name}`)!), 'flat')

  const overview = await cpuPerRequest([first.child.pid!, postmaster], ours(`/api/v1/plans/${middle}/overview`, 'application/json'))
  row('overview, 500 tasks and 20,000 activities', ms(overview), 'under 50 ms')

  for (const path of ['/', `/plans/${middle}`, `/plans/${middle}/tasks`, '/activities/new', '/reports']) row(`JavaScript of ${path.replace(middle, '…')}, compressed`, `${(((await pageScript(ORIGIN + path, cookie)) / 1024)).toFixed(1)} KB`, 'under 60 KB')
  await owner.end()
  await database.stop()
  await stop(first.child)
  const again = await serve({ SANGTO_DATA: dataDir })
  row('start on a prepared folder', `${again.seconds.toFixed(2)} s`, 'under 3 s')
  await stop(again.child)
} finally {
  for (const child of children) child.kill('SIGKILL')
  await sleep(500)
  await rm(dataDir, { recursive: true, force: true })
}
