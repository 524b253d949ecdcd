/** The zip around a .docx: opened part by part, within limits that hold whatever its headers claim. */
import { unzipSync } from 'fflate'
import { LIMITS, megabytes } from '../limits.ts'
import { fault } from '../refuse.ts'

/** Only text parts are unpacked; pictures, fonts and embedded files never are. */
const WANTED = /^(?:_rels\/\.rels|\[Content_Types\]\.xml|mimetype|[^/]+\/(?:_rels\/)?[^/]+\.xml(?:\.rels)?)$/i

export type Parts = Record<string, Uint8Array>

/** Unpacks the XML parts. Refuses bombs, archives with passwords and damaged ones. */
export function openContainer(bytes: Uint8Array): Parts {
  let entries = 0
  let unpacked = 0
  // The first local header tells whether entries are encrypted (PKWARE APPNOTE 4.4.4, bit 0).
  if ((bytes[6]! & 1) === 1) throw fault('encryptedZip')
  const names: string[] = []
  const parts = guarded(() =>
    unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (++entries > LIMITS.entries) return false
        names.push(name)
        if (!WANTED.test(name)) return false
        unpacked += originalSize
        const bomb = originalSize > LIMITS.part || unpacked > LIMITS.unpacked
        const packed = originalSize > LIMITS.ratioFrom && originalSize > size * LIMITS.ratio
        if (bomb || packed) throw fault('zipBomb', name, megabytes(originalSize))
        return true
      },
    }),
  )
  if (entries > LIMITS.entries) throw fault('tooManyParts', entries, LIMITS.entries)
  if (entries === 0) throw fault('damagedDocx', 'zip')
  return { ...parts, [NAMES]: new TextEncoder().encode(names.join('\n')) }
}

/** Names of all entries, also of those that were left packed. */
export const NAMES = '#names'

function guarded<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof Error && error.name !== 'Error') throw error
    if (error instanceof Error && 'reason' in error) throw error
    throw fault('damagedDocx', 'zip')
  }
}
