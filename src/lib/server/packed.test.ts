import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import { pack, unpack } from './packed.ts'

test('what is packed comes back; what was not packed by us is nothing', () => {
  const rows = Array.from({ length: 5_000 }, (_, row) => ({ row, values: { name: `Nguyễn Văn ${row}`, email: `nguoi.${row}@mau.example`, unit: 'so-tu-phap · Sở Tư pháp' } }))
  const packed = pack(rows)
  assert.ok(packed.length < 200_000, `${packed.length} characters`)
  assert.deepEqual(unpack(packed), rows)
  for (const other of ['', 'x', '{}', pack(rows).slice(10)]) assert.equal(unpack(other), null)
})

test('what would fill the memory when unpacked is nothing', () => assert.equal(unpack(deflateRawSync(Buffer.alloc(60_000_000, 32)).toString('base64')), null))
