/** The table of contents at the end of a zip (APPNOTE 4.3.12 and 4.3.16): where each part lies and its checksum. */

/** `start` and `end` bound the part with its local header, in bytes of the file. */
export type ZipPart = { name: string; crc: number; start: number; end: number }

const END = 0x06054b50
const ENTRY = 0x02014b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT)
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--) if (view.getUint32(at, true) === END) return at
  throw new RangeError('The zip has no end record')
}

/** Parts in the order in which they lie. Throws RangeError where the table is cut or points outside the file. */
export function readDirectory(bytes: Uint8Array): ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const directory = view.getUint32(end + 16, true)
  const parts: ZipPart[] = []
  let at = directory
  for (let i = 0; i < view.getUint16(end + 10, true); i++) {
    if (view.getUint32(at, true) !== ENTRY) throw new RangeError('The zip has a broken entry')
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    parts.push({ name, crc: view.getUint32(at + 16, true), start: view.getUint32(at + 42, true), end: directory })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  parts.sort((a, b) => a.start - b.start)
  parts.forEach((part, i) => { part.end = parts[i + 1]?.start ?? directory })
  return parts
}
