import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectRoot } from '#platform/server/project-root.ts'

/** The program as a newcomer starts it: a process of its own, an empty data directory, the built pages. */
export type Site = {
  origin: string
  dataDir: string
  /** What it printed when ready. */
  lines: string[]
  /** One-time sign-in links, in the order printed. */
  links: Record<'administrator' | 'coordinator' | 'leader' | 'focal_point' | 'approver', string>
  /** A new one-time link for an e-mail, by the command line. */
  linkFor: (email: string) => Promise<string>
  /** Runs a command of `sangto` on this site's data; refuses a failing exit code. */
  sangto: (...args: string[]) => Promise<string>
  stop: () => Promise<void>
}

const LABELS = { 'Quản trị viên': 'administrator', 'Người điều phối': 'coordinator', 'Lãnh đạo': 'leader', 'Đầu mối': 'focal_point', 'Người duyệt': 'approver' } as const

export async function startSite(): Promise<Site> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sangto-site-'))
  const port = await freePort()
  const env = { ...process.env, SANGTO_DATA: dataDir, PORT: String(port), HOST: '127.0.0.1', DATABASE_URL: '', NODE_TEST_CONTEXT: '' }
  const child = spawn(process.execPath, [join(projectRoot(), 'src/cli.ts'), 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  let complaint = ''
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk))
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk))
  for (const end = Date.now() + 120_000; !/Người duyệt.*token=\w+\n/.test(printed); await sleep(50))
    if (child.exitCode !== null || Date.now() > end) throw new Error(`The server did not start.\n${printed}\n${complaint}`)

  const lines = printed.trim().split('\n')
  const links = Object.fromEntries(
    Object.entries(LABELS).map(([label, role]) => [role, /http\S+/.exec(lines.find((line) => line.trim().startsWith(label)) ?? '')?.[0] ?? '']),
  ) as Site['links']

  const sangto = (...args: string[]) =>
    new Promise<string>((done, failed) => {
      const command = spawn(process.execPath, [join(projectRoot(), 'src/cli.ts'), ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
      const output: Buffer[] = []
      const errors: Buffer[] = []
      command.stdout.on('data', (chunk: Buffer) => output.push(chunk))
      command.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
      command.on('close', (code) => (code === 0 ? done(Buffer.concat(output).toString()) : failed(new Error(`sangto ${args.join(' ')}: exit ${code}\n${Buffer.concat(errors)}`))))
    })

  return {
    origin: `http://127.0.0.1:${port}`, dataDir, lines, links, sangto,
    linkFor: async (email) => (await sangto('link', email)).trim(),
    async stop() {
      if (child.exitCode === null) {
        const ended = new Promise((done) => child.once('exit', done))
        child.kill('SIGTERM')
        await ended
      }
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

const freePort = () =>
  new Promise<number>((done, failed) => {
    const probe = createServer()
    probe.once('error', failed).listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })
