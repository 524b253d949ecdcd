/** Signed-in pages send under 60 KB of compressed JavaScript: no validator travels to the browser. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

test('no script of a page carries the validator', () => {
  const scripts = globSync('build/client/_app/immutable/**/*.js')
  assert.ok(scripts.length > 10, 'the pages are built')
  assert.deepEqual(scripts.filter((file) => /\bZodObject\b|\$ZodType/.test(readFileSync(file, 'utf8'))), [])
})
