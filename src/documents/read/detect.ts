/** What a file is, by its content; its name is never believed. */
import { openContainer, NAMES, type Parts } from './docx/container.ts'
import { fault } from './refuse.ts'

export type Detected = { kind: 'docx'; parts: Parts } | { kind: 'pdf' } | { kind: 'text' }

const starts = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, i) => bytes[i] === byte)
const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))

/** Recognises the kinds that can be read; refuses every other with its own reason. */
export function detect(bytes: Uint8Array): Detected {
  if (bytes.length === 0) throw fault('empty')
  if (starts(bytes, 0x50, 0x4b, 3, 4) || starts(bytes, 0x50, 0x4b, 5, 6)) return zipKind(bytes)
  // A PDF may begin after some bytes of something else (ISO 32000-1, Annex H.3).
  if (ascii(bytes, 0, 1024).includes('%PDF-')) return { kind: 'pdf' }
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) throw oleFault(bytes)
  refuseImages(bytes)
  refuseOthers(bytes)
  return { kind: 'text' }
}

function zipKind(bytes: Uint8Array): Detected {
  const parts = openContainer(bytes)
  const names = new TextDecoder().decode(parts[NAMES])
  const mime = parts.mimetype ? new TextDecoder().decode(parts.mimetype).trim() : ''
  if (mime.includes('opendocument.spreadsheet') || /^xl\//m.test(names)) throw fault('spreadsheet')
  if (mime.includes('opendocument.presentation') || /^ppt\//m.test(names)) throw fault('presentation')
  if (mime.includes('opendocument')) throw fault('openDocument')
  if (!/^\[Content_Types\]\.xml$/m.test(names) && !/^word\//m.test(names)) throw fault('archive', 'zip')
  return { kind: 'docx', parts }
}

/** An OLE container is an old Office file, or a new one with a password ([MS-OFFCRYPTO] 1.3.2). */
function oleFault(bytes: Uint8Array): Error {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1))
  if (names.includes('EncryptedPackage')) return fault('encryptedOffice')
  if (names.includes('WordDocument')) return fault('oldWord')
  if (names.includes('Workbook') || names.includes('\u0000Book\u0000')) return fault('spreadsheet')
  return names.includes('PowerPoint Document') ? fault('presentation') : fault('oldOffice')
}

function refuseImages(bytes: Uint8Array): void {
  const kind =
    starts(bytes, 0xff, 0xd8, 0xff) ? 'JPEG'
    : starts(bytes, 0x89, 0x50, 0x4e, 0x47) ? 'PNG'
    : ascii(bytes, 0, 4) === 'GIF8' ? 'GIF'
    : starts(bytes, 0x49, 0x49, 0x2a, 0) || starts(bytes, 0x4d, 0x4d, 0, 0x2a) ? 'TIFF'
    : ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP' ? 'WebP'
    : ascii(bytes, 4, 8) === 'ftyp' && /^(?:hei|mif|avi)/.test(ascii(bytes, 8, 12)) ? 'HEIC'
    : ascii(bytes, 0, 2) === 'BM' && bytes[6] === 0 && bytes[8] === 0 ? 'BMP'
    : ''
  if (kind) throw fault('image', kind)
}

function refuseOthers(bytes: Uint8Array): void {
  if (ascii(bytes, 0, 5) === '{\\rtf') throw fault('rtf')
  if (starts(bytes, 0x7f, 0x45, 0x4c, 0x46) || (ascii(bytes, 0, 2) === 'MZ' && bytes.subarray(0, 128).includes(0))) throw fault('program')
  const archive = ascii(bytes, 0, 4) === 'Rar!' ? 'rar' : starts(bytes, 0x37, 0x7a, 0xbc, 0xaf) ? '7z' : starts(bytes, 0x1f, 0x8b) ? 'gzip' : ''
  if (archive) throw fault('archive', archive)
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|meta)\b/i.test(ascii(bytes, 0, 512))) throw fault('html')
}
