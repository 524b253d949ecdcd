import { json } from '@sveltejs/kit'
import { sql } from 'kysely'
import { access, constants, statfs } from 'node:fs/promises'
import { program } from '#lib/server/program.ts'

const GIGABYTE = 1_000_000_000

/** What is well and what is not: for the administrator and for a monitor. Tells nothing of people or records. */
export async function GET() {
  const { platform, dataDir, startedAt } = program()
  const checks = {
    database: await sql`select 1`.execute(platform.db).then(() => 'ok', () => 'unreachable'),
    files: await access(dataDir, constants.W_OK).then(() => 'ok', () => 'not writable'),
    disk: await statfs(dataDir).then((disk) => (disk.bavail * disk.bsize > GIGABYTE ? 'ok' : 'under 1 GB free'), () => 'unknown'),
  }
  const well = Object.values(checks).every((state) => state === 'ok')
  return json({ status: well ? 'ok' : 'unwell', checks, startedAt }, { status: well ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
