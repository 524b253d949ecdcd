/** Bytes of a text file to Unicode, whatever encoding Vietnamese offices left it in. */
import type { ReadWarning } from '../blocks.ts'
import { fault } from '../refuse.ts'
import { vietnameseScore } from './score.ts'
import { fromTcvn3 } from './tcvn3.ts'
import { fromVni } from './vni.ts'

export type Decoded = { text: string; encoding: string; warnings: ReadWarning[] }

const utf = (label: string, bytes: Uint8Array, fatal = false) => new TextDecoder(label, { fatal }).decode(bytes)

/**
 * Recognises UTF-8, UTF-16LE/BE (with or without mark), TCVN3, VNI and Windows-1258, and TCVN3, VNI
 * or UTF-8 that was read as Windows-1252 and saved again. Refuses binary data.
 */
export function decode(bytes: Uint8Array): Decoded {
  const wide = utf16Of(bytes)
  if (wide) return { text: utf(wide, bytes), encoding: wide, warnings: [] }
  refuseBinary(bytes)
  const candidates = isUtf8(bytes) ? fromValidUtf8(utf('utf-8', bytes)) : fromBytes(bytes)
  const scored = candidates.map((each) => ({ ...each, score: vietnameseScore(each.text) }))
  const best = scored.reduce((a, b) => (b.score > a.score * 1.15 + 2 ? b : a))
  return { text: best.text, encoding: best.encoding, warnings: warningsOf(best) }
}

type Candidate = { text: string; encoding: string }

/** Valid UTF-8 is taken as such unless another reading has far more Vietnamese words. */
function fromValidUtf8(text: string): Candidate[] {
  const plain = { text, encoding: 'utf-8' }
  if (!/[\u0080-\u00ff]/.test(text)) return [plain]
  const bytes = cp1252Bytes(text)
  const again: Candidate[] = [plain, { text: fromTcvn3(text), encoding: 'tcvn3' }, { text: fromVni(text), encoding: 'vni' }]
  if (bytes && isUtf8(bytes)) again.push({ text: utf('utf-8', bytes), encoding: 'utf-8 as windows-1252' })
  return again
}

function fromBytes(bytes: Uint8Array): Candidate[] {
  const western = utf('windows-1252', bytes)
  return [
    { text: utf('windows-1258', bytes).normalize('NFC'), encoding: 'windows-1258' },
    { text: fromTcvn3(western), encoding: 'tcvn3' },
    { text: fromVni(western), encoding: 'vni' },
    // A single stray byte must not throw away a UTF-8 text.
    { text: utf('utf-8', bytes), encoding: 'utf-8' },
  ]
}

function warningsOf(best: Candidate & { score: number }): ReadWarning[] {
  if (best.score === 0 && best.encoding !== 'utf-8') return [{ code: 'encodingUnsure', detail: best.encoding, page: 0 }]
  if (best.encoding === 'tcvn3' || best.encoding === 'vni') return [{ code: 'encoding', detail: best.encoding, page: 0 }]
  return best.text.includes('\ufffd') ? [{ code: 'encodingUnsure', detail: best.encoding, page: 0 }] : []
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    utf('utf-8', bytes, true)
    return true
  } catch {
    return false
  }
}

/** By mark, else by where the zero bytes stand: spaces and ASCII letters have one on the high side. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  const end = Math.min(bytes.length & ~1, 4096)
  for (let i = 0; i < end; i++) if (bytes[i] === 0) zeros[i & 1]!++
  if (end < 8) return null
  const [even, odd] = [zeros[0]! / (end / 2), zeros[1]! / (end / 2)]
  const label = odd > 0.4 && even < 0.05 ? 'utf-16le' : even > 0.4 && odd < 0.05 ? 'utf-16be' : null
  return label && /[\p{L}]{2}/u.test(utf(label, bytes.subarray(0, 512))) ? label : null
}

/** Zero bytes and many control codes do not occur in text of one byte a letter. */
function refuseBinary(bytes: Uint8Array): void {
  const end = Math.min(bytes.length, 65_536)
  let odd = 0
  for (let i = 0; i < end; i++) {
    const byte = bytes[i]!
    if (byte === 0) throw fault('binary')
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) odd++
  }
  if (odd > end * 0.01) throw fault('binary')
}

const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The bytes that a text came from if it was read as Windows-1252; null when it cannot have been. */
function cp1252Bytes(text: string): Uint8Array | null {
  const out = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const high = code > 0xff || (code >= 0x80 && code < 0xa0) ? C1.indexOf(text[i]!) : -1
    if (code > 0xff && high < 0) return null
    out[i] = high >= 0 ? 0x80 + high : code
  }
  return out
}
