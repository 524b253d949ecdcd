import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { Refusal } from '#platform/errors.ts'
import { writeDocxApart } from './docx-service.ts'
import { specimen } from './testing/specimen.ts'
import { writeDocx } from './write-docx.ts'

const body = (file: Uint8Array) => strFromU8(unzipSync(file)['word/document.xml']!)

test('a thread of its own writes the same document', async () => {
  assert.equal(body(await writeDocxApart(specimen)), body(await writeDocx(specimen)))
})

test('a document that cannot be printed is refused with its faults', async () => {
  await assert.rejects(writeDocxApart({ ...specimen, symbol: '' }), (error: unknown) => error instanceof Refusal && error.issues[0]?.path === 'symbol')
})
