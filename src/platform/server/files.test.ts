import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, test } from 'node:test'
import { refuses } from '#tests/support/program.ts'
import { fileStore } from './files.ts'
import { seal, unseal } from './seal.ts'

const root = await mkdtemp(join(tmpdir(), 'sangto-files-'))
after(() => rm(root, { recursive: true }))
const store = fileStore(root)
const bytes = new TextEncoder().encode('minh chứng')

test('the same bytes are stored once a province, readable by their owner only', async () => {
  const first = await store.put(1, bytes, 1000)
  const second = await store.put(1, Readable.from([bytes.slice(0, 3), bytes.slice(3)]), 1000)
  assert.deepEqual(first, second)
  assert.deepEqual(new Uint8Array(await store.read(1, first.sha256)), bytes)
  assert.equal((await stat(join(root, '1', first.sha256.slice(0, 2), first.sha256))).mode & 0o077, 0)
})

test('another province does not find it', async () => {
  const { sha256 } = await store.put(1, bytes, 1000)
  await refuses(store.read(2, sha256), 'unavailable', 'file.missing')
})

test('over the limit nothing stays behind', async () => {
  await refuses(store.put(3, bytes, 5), 'invalid', 'file.too_large')
  assert.deepEqual(await readdir(join(root, '3', 'incoming')), [])
})

test('a sealed secret opens with its own key only', () => {
  const sealed = seal('khóa', 'mật khẩu thư')
  assert.equal(unseal('khóa', sealed), 'mật khẩu thư')
  assert.equal(unseal('khóa khác', sealed), null)
  assert.ok(!sealed.includes('mật'))
})
