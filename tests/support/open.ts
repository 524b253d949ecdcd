/**
 * A real process that opens the database of DATA_DIR, says so in one line of JSON, and holds it until SIGTERM:
 * `open.ts server|command DATA_DIR`. What a test does to a server, it does to this.
 */
import { attachDatabase, openDatabase } from '#platform/server/postgres/index.ts'

const [role, dataDir] = [process.argv[2], process.argv[3]!]
const said: string[] = []
const say = (message: string) => void said.push(message)

try {
  const open = role === 'server' ? openDatabase : attachDatabase
  const { DATABASE_URL: databaseUrl, DATABASE_APP_URL: appUrl } = process.env
  const { stop, ...database } = await open({ dataDir, databaseUrl, appUrl, log: { info: say, warn: say, error: say }, locale: 'en', settings: { fsync: 'off' } })
  const idle = setInterval(() => {}, 60_000)
  process.once('SIGTERM', async () => {
    await stop()
    clearInterval(idle)
  })
  console.log(JSON.stringify({ ...database, said }))
} catch (error) {
  console.log(JSON.stringify({ error: (error as Error).message, code: (error as { code?: string }).code, said }))
  process.exitCode = 1
}
