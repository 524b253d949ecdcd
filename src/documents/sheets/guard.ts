import { crc32 } from 'node:zlib'
import { Unzip, type UnzipFile, UnzipInflate } from 'fflate'
import { sheetWords } from '../../../messages/documents-sheets.ts'
import { invalid, type Refusal } from '#platform/errors.ts'
import type { Locale } from '#platform/messages.ts'
import { LIMITS } from './columns.ts'
import { readDirectory } from './zip-directory.ts'

type Fault = 'notWorkbook' | 'oldOrLocked' | 'damaged' | 'tooLarge'

const CODES = { notWorkbook: 'not_workbook', oldOrLocked: 'old_or_locked', damaged: 'damaged', tooLarge: 'too_large' } as const
const PIECE = 256 * 1024

export function sheetFault(fault: Fault, locale: Locale): Refusal {
  const words = sheetWords(locale).file
  const message = fault === 'tooLarge' ? words.tooLarge(LIMITS.unpackedBytes / 1024 / 1024) : words[fault]
  return invalid(`documents.sheets.${CODES[fault]}`, message)
}

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, i) => bytes[i] === byte)

/** Counts what the parts really unpack to: the sizes that a zip declares can lie. */
class Measure {
  total = 0
  open = 0
  fault: Fault | null = null
  private readonly checksums: Map<string, number>

  /** `checksums`: what the zip's directory says of each part; one that it does not name was smuggled in. */
  constructor(checksums: Map<string, number>) {
    this.checksums = checksums
  }

  start(file: UnzipFile): void {
    const [packed, expected] = [file.size ?? 0, this.checksums.get(file.name)]
    let [size, checksum] = [0, 0]
    this.open += 1
    file.ondata = (error, piece, final) => {
      if (error || expected === undefined) this.fault ??= 'damaged'
      if (error) return
      size += piece.length
      this.total += piece.length
      checksum = crc32(piece, checksum)
      if (size > LIMITS.ratioFrom && packed > 0 && size / packed > LIMITS.ratio) this.fault ??= 'tooLarge'
      if (this.total > LIMITS.unpackedBytes) this.fault ??= 'tooLarge'
      if (!final) return
      this.open -= 1
      if (checksum !== expected) this.fault ??= 'damaged'
    }
    file.start()
  }
}

/** The first fault of the zip itself, or null. */
function faultOf(bytes: Uint8Array): Fault | null {
  try {
    const parts = readDirectory(bytes)
    if (parts.length > LIMITS.parts) return 'tooLarge'
    if (!parts.some(({ name }) => name === 'xl/workbook.xml')) return 'notWorkbook'
    const measure = new Measure(new Map(parts.map(({ name, crc }) => [name, crc])))
    const unzip = new Unzip((file) => measure.start(file))
    unzip.register(UnzipInflate)
    for (let at = 0; at < bytes.length && !measure.fault; at += PIECE) {
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length)
    }
    return measure.fault ?? (measure.open > 0 ? 'damaged' : null)
  } catch {
    return 'damaged'
  }
}

/**
 * Refuses what is not a workbook, is damaged, or would fill the memory when unpacked. Nothing is kept while looking.
 * @throws Refusal `documents.sheets.not_workbook | old_or_locked | damaged | too_large`
 */
export function guardWorkbook(bytes: Uint8Array, locale: Locale): void {
  // Old .xls files and encrypted .xlsx files share this container (MS-CFB).
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw sheetFault('oldOrLocked', locale)
  if (!startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) throw sheetFault('notWorkbook', locale)
  const fault = faultOf(bytes)
  if (fault) throw sheetFault(fault, locale)
}
