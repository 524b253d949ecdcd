/** The program under measure: started on a data directory of its own, with its administrator signed in, beside the plain server. */
import { fork, spawn, type ChildProcess } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { attachDatabase } from '#platform/server/postgres/index.ts'
import { projectRoot } from '#platform/server/project-root.ts'
import { parentOf } from './cpu.ts'

const PORT = 3901
const PLAIN_PORT = 3902
export const ORIGIN = `http://127.0.0.1:${PORT}`
const quiet = { info() {}, warn() {}, error: console.error }
const children: ChildProcess[] = []

/** Starts the server; `seconds` until it answers. */
export async function serve(env: Record<string, string>): Promise<{ child: ChildProcess; seconds: number }> {
  const started = performance.now()
  const child = spawn(process.execPath, [join(projectRoot(), 'src/cli.ts'), 'serve'], { env: { ...process.env, PORT: String(PORT), HOST: '127.0.0.1', ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  let printed = ''
  child.stdout!.on('data', (chunk: Buffer) => (printed += chunk))
  while (!printed.includes(ORIGIN)) {
    if (child.exitCode !== null) throw new Error(`The server ended: ${printed}`)
    await sleep(10)
  }
  const seconds = (performance.now() - started) / 1000
  await sleep(300)
  return { child, seconds }
}

export const stop = (child: ChildProcess) => new Promise<void>((done) => (child.once('exit', () => done()), child.kill('SIGTERM')))

async function signIn(dataDir: string): Promise<string> {
  const link = (await readFile(join(dataDir, 'first-sign-in.txt'), 'utf8')).trim()
  const body = new URLSearchParams({ token: new URL(link).searchParams.get('token')! })
  const answer = await fetch(`${ORIGIN}/sign-in/link`, { method: 'POST', redirect: 'manual', headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }, body })
  return answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ')
}

async function servePlain(url: string, tenantId: number): Promise<ChildProcess> {
  const plain = fork(join(import.meta.dirname, 'plain-server.ts'), { env: { ...process.env, PORT: String(PLAIN_PORT), PLAIN_URL: url, PLAIN_TENANT: String(tenantId) } })
  children.push(plain)
  await new Promise((ready) => plain.once('message', ready))
  return plain
}

export type Bench = Awaited<ReturnType<typeof openBench>>

export async function openBench() {
  const dataDir = await mkdtemp(join(tmpdir(), 'sangto-bench-'))
  await mkdir(dataDir, { recursive: true })
  await writeFile(join(dataDir, 'sample-removed'), '')
  const { child: server } = await serve({ SANGTO_DATA: dataDir, SANGTO_ADMIN_EMAIL: 'quan-tri@sangto.localdomain' })
  const cookie = await signIn(dataDir)
  const database = await attachDatabase({ dataDir, log: quiet })
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  const { rows: [first] } = await owner.query<{ tenant_id: number; pid: number }>('select tenant_id, pg_backend_pid() as pid from tenants')
  const tenantId = first!.tenant_id
  const plain = await servePlain(database.ownerUrl, tenantId)
  const postmaster = parentOf(first!.pid)
  const sent = { cookie, 'accept-encoding': 'identity' }
  return {
    owner,
    tenantId,
    database,
    cookie,
    dataDir,
    postmaster,
    /** Whose CPU counts: of a request of ours, and of a plain one. */
    ours: [server.pid!, postmaster],
    theirs: [plain.pid!, postmaster],
    api: (path: string, body?: object) => fetch(`${ORIGIN}/api/v1${path}`, body ? { method: 'POST', headers: { ...sent, origin: ORIGIN, 'content-type': 'application/json' }, body: JSON.stringify(body) } : { headers: { ...sent, accept: 'application/json' } }),
    page: (path: string) => fetch(ORIGIN + path, { headers: { ...sent, accept: 'text/html' } }),
    /** The plain query of that name, with its values after the tenant. */
    plain: (name: string, ...values: string[]) => fetch(`http://127.0.0.1:${PLAIN_PORT}/${name}?${new URLSearchParams(values.map((value) => ['value', value]))}`),
    async end() {
      await owner.end()
      await database.stop()
      await stop(server)
    },
    async clear() {
      for (const child of children) child.kill('SIGKILL')
      await sleep(500)
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
