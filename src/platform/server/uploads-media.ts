/**
 * Place and device data in .mp4 and .m4a stand in the boxes `udta` and `meta` of `moov` and of each track (ISO 14496-12).
 * They are renamed to `free`, which players skip, and their content is blanked: sizes and offsets stay as they were.
 */
const CONTAINERS = new Set(['moov', 'trak'])
const PRIVATE = new Set(['udta', 'meta', 'uuid'])

export function blankMediaMetadata(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes)
  walk(copy, 0, copy.length)
  return copy
}

function walk(bytes: Uint8Array, start: number, end: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = start; at + 8 <= end; ) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const long = view.getUint32(at) === 1 && at + 16 <= end
    const size = long ? Number(view.getBigUint64(at + 8)) : view.getUint32(at) || end - at
    const head = long ? 16 : 8
    if (size < head || at + size > end) return
    if (PRIVATE.has(type)) blank(bytes, at, head, size)
    else if (CONTAINERS.has(type)) walk(bytes, at + head, at + size)
    at += size
  }
}

function blank(bytes: Uint8Array, at: number, head: number, size: number): void {
  bytes.set([0x66, 0x72, 0x65, 0x65], at + 4) // "free"
  bytes.fill(0, at + head, at + size)
}
