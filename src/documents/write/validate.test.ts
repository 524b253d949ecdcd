import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '#platform/errors.ts'
import type { AdministrativeDocument } from './document.ts'
import { specimen } from './testing/specimen.ts'
import { checkDocument } from './validate.ts'

/** Paths and codes of what is refused; empty when the document passes. */
function faults(change: Partial<AdministrativeDocument>): string[] {
  try {
    checkDocument({ ...specimen, ...change })
    return []
  } catch (error) {
    assert.ok(error instanceof Refusal && error.code === 'documents.write.invalid', String(error))
    assert.ok(error.issues.every((issue) => issue.message.length > 10))
    return error.issues.map(({ path, code }) => `${path}:${code}`)
  }
}

test('the specimen passes, and so does one whose number, day and signer are open', () => {
  assert.deepEqual(faults({}), [])
  assert.deepEqual(faults({ number: '', date: '2026', signature: { ...specimen.signature, name: '' } }), [])
})

test('every fault is named with its place, all at once', () => {
  assert.deepEqual(faults({ issuingAgency: ' ', number: '62/KH', symbol: 'BC STP', date: '2026-02-30' }), ['issuingAgency:required', 'number:number', 'symbol:symbol', 'date:date'])
})

test('the text must end where the closing mark and the signature can stand', () => {
  assert.deepEqual(faults({ body: [] }), ['body:empty'])
  assert.deepEqual(faults({ body: [{ kind: 'heading', level: 'roman', text: 'Kết quả' }] }), ['body.0:last_block'])
})

test('a table with a missing cell, a list without items, a broken line, an unprintable character', () => {
  const end = { kind: 'paragraph', text: 'Hết' } as const
  assert.deepEqual(faults({ body: [{ kind: 'table', columns: [{ header: 'A', width: 1 }, { header: 'B', width: 0 }], rows: [{ cells: ['1'] }] }, end] }), ['body.0.columns.1.width:width', 'body.0.rows.0:cells'])
  assert.deepEqual(faults({ body: [{ kind: 'list', marker: 'dash', items: [] }, end] }), ['body.0:empty_list'])
  assert.deepEqual(faults({ body: [{ kind: 'paragraph', text: 'một\nhai' }, { kind: 'paragraph', text: 'ba\u0000' }, { kind: 'paragraph', text: ' ' }, end] }), ['body.0:line_break', 'body.1:control', 'body.2:empty'])
})

test('no academic title before the name, unless the sector allows it; a role unless acting', () => {
  const signature = { ...specimen.signature, name: 'PGS.TS Nguyễn Văn A' }
  assert.deepEqual(faults({ signature }), ['signature.name:title'])
  assert.deepEqual(faults({ signature: { ...signature, titleAllowed: true } }), [])
  assert.deepEqual(faults({ signature: { authority: [], role: '', name: '' } }), ['signature.role:required'])
  assert.deepEqual(faults({ signature: { authority: [{ form: 'Q', of: 'Giám đốc' }], role: '', name: '' } }), [])
})

test('messages come in the language asked for', () => {
  assert.throws(() => checkDocument({ ...specimen, place: '' }, 'en'), (error: Refusal) => error.issues[0]?.message.startsWith('There is no place') ?? false)
})
