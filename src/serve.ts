import { flushCompileCache } from 'node:module'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from '#platform/server/project-root.ts'
import { openDatabase } from '#platform/server/postgres/index.ts'
import { migrate } from '#platform/server/migrate.ts'
import { answersTo, isLoopback } from '#platform/server/answered-names.ts'
import { provideHost } from '#platform/server/host.ts'
import { installJobs } from '#platform/server/jobs.ts'
import { openLog } from '#platform/server/log.ts'
import { programSecret } from '#platform/server/program-secret.ts'
import { compressing } from '#platform/server/compress.ts'
import { startWords } from '#messages/start.ts'
import { firstRun } from './first-run.ts'
import { noteAddress } from './address.ts'
import { startWorker } from './worker.ts'

export async function serve({ port, host }: { port: number; host: string }): Promise<void> {
  const dataDir = resolve(process.env['SANGTO_DATA'] || 'data')
  const log = openLog()
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const database = await openDatabase({ dataDir, databaseUrl: process.env['DATABASE_URL'] || undefined, appUrl: process.env['DATABASE_APP_URL'] || undefined, log })
  let stopping = false
  const closers: (() => Promise<void>)[] = [() => database.stop()]
  const stop = async () => {
    if (stopping) return
    stopping = true
    for (const close of closers.reverse()) await close().catch((error: unknown) => log.error({ error: String(error) }, 'stop'))
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())

  try {
    await migrate({ ownerUrl: database.ownerUrl, dataDir, log })
    await import('#modules/all.ts')
    await installJobs(database.ownerUrl)
    const origin = process.env['SANGTO_ORIGIN'] ?? `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}`
    const secret = await programSecret(dataDir)
    const loopback = isLoopback(host) && !process.env['DATABASE_URL']
    const first = await firstRun({ ownerUrl: database.ownerUrl, appUrl: database.appUrl, dataDir, origin, secret, sampleAllowed: loopback })
    provideHost({ appUrl: database.appUrl, dataDir, origin, secret, sample: first.sample, reachable: !isLoopback(host) || !isLoopback(new URL(origin).hostname), startedAt: new Date().toISOString() })
    const worker = await startWorker({ appUrl: database.appUrl, dataDir })
    closers.push(worker.stop)
    const server = await listen(port, host, origin)
    closers.push(() => new Promise<void>((done) => (server.close(() => done()), server.closeAllConnections())))
    await noteAddress(dataDir, origin)
    say(`Sáng Tỏ: ${origin}`)
    for (const line of first.lines) say(line)
    flushCompileCache()
  } catch (error) {
    await Promise.allSettled(closers.reverse().map((close) => close()))
    throw error
  }
}

/** The built pages behind node:http. Protocol and client address are told by us, never taken from the client. */
async function listen(port: number, host: string, origin: string): Promise<Server> {
  process.env['PROTOCOL_HEADER'] = 'x-sangto-protocol'
  process.env['ADDRESS_HEADER'] = 'x-sangto-client'
  process.env['BODY_SIZE_LIMIT'] = '60M'
  const built = join(projectRoot(), 'build', 'handler.js')
  if (!existsSync(built)) throw new Error('The pages are not built. Start with "npm start", which builds them.')
  const { handler } = (await import(pathToFileURL(built).href)) as { handler: (request: IncomingMessage, response: unknown, next?: () => void) => void }
  const protocol = new URL(origin).protocol.replace(':', '')
  const trusted = process.env['SANGTO_TRUST_PROXY'] === '1'
  const server = createServer((request, response) => {
    if (!answersTo(request.headers.host, { host, origin })) return void response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' }).end(startWords('vi').foreignName(origin))
    const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',').at(-1)?.trim()
    request.headers['x-sangto-client'] = (trusted && forwarded) || request.socket.remoteAddress || 'unknown'
    request.headers['x-sangto-protocol'] = protocol
    handler(request, compressing(request, response))
  })
  await new Promise<void>((ready, failed) => server.once('error', failed).listen(port, host, ready))
  return server
}
