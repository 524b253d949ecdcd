import assert from 'node:assert/strict'
import { test } from 'node:test'
import { localPath } from './local-path.ts'

test('an address of this site stays as it is', () => {
  for (const path of ['/', '/plans/1?state=late#parts', '/activities?q=x&page=2']) assert.equal(localPath(path), path)
  assert.equal(localPath('/đơn-vị'), '/%C4%91%C6%A1n-v%E1%BB%8B')
})

test('an address elsewhere becomes the first page, also in disguise', () => {
  const elsewhere = ['https://evil.example/', '//evil.example', '/\\evil.example', '/\t/evil.example', '/\n/evil.example', '/.//evil.example', '/a/..//evil.example', '/./\\evil.example', 'javascript:alert(1)', 'evil', '//[', '', null, undefined]
  for (const path of elsewhere) assert.equal(localPath(path), '/', JSON.stringify(path))
})
