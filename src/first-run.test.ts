import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createTestDatabase } from '#tests/support/database.ts'
import { refuses } from '#tests/support/program.ts'
import { setUpProvince } from './first-run.ts'

const database = await createTestDatabase()
const dataDir = await mkdtemp(join(tmpdir(), 'sangto-first-'))
after(async () => {
  await database.drop()
  await rm(dataDir, { recursive: true })
})
const place = { ownerUrl: database.ownerUrl, appUrl: database.appUrl, dataDir, origin: 'http://127.0.0.1:3000', secret: 'a secret of the test, long enough to be one' }
const first = { province: 'Tỉnh Mẫu', name: 'Quản trị viên', email: 'quan-tri@mau.example' }

test('the first link stands only in a file that its owner alone can read, whatever lay there before', async () => {
  const path = join(dataDir, 'first-sign-in.txt')
  await writeFile(path, 'cũ', { mode: 0o644 })
  const line = await setUpProvince(place, first)
  assert.equal((await stat(path)).mode & 0o777, 0o600)
  const link = (await readFile(path, 'utf8')).trim()
  assert.match(link, /^http:\/\/127\.0\.0\.1:3000\/sign-in\/link\?token=\w+$/)
  assert.ok(!line.includes('token') && line.includes(path))
})

test('a province is set up once', async () => {
  await refuses(setUpProvince(place, first), 'conflict', 'setup.done')
})
