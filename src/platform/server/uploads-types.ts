import { fileTypeFromBuffer } from 'file-type'

/** What a file may be: told by its content, never by its name. `image`: made anew by the server, without its metadata. */
export type AcceptedType = { mediaType: string; extension: string; image: boolean }

const image = (mediaType: string, extension: string) => ({ mediaType, extension, image: true })
const other = (mediaType: string, extension: string) => ({ mediaType, extension, image: false })
const OFFICE = 'application/vnd.openxmlformats-officedocument'

const ACCEPTED = new Map<string, AcceptedType>([
  ['image/jpeg', image('image/jpeg', 'jpg')],
  ['image/png', image('image/png', 'png')],
  ['image/webp', image('image/webp', 'webp')],
  ['image/gif', image('image/gif', 'gif')],
  ['image/avif', image('image/avif', 'avif')],
  ['image/tiff', image('image/tiff', 'tif')],
  ['application/pdf', other('application/pdf', 'pdf')],
  [`${OFFICE}.wordprocessingml.document`, other(`${OFFICE}.wordprocessingml.document`, 'docx')],
  [`${OFFICE}.spreadsheetml.sheet`, other(`${OFFICE}.spreadsheetml.sheet`, 'xlsx')],
  [`${OFFICE}.presentationml.presentation`, other(`${OFFICE}.presentationml.presentation`, 'pptx')],
  ['video/mp4', other('video/mp4', 'mp4')],
  ['audio/mpeg', other('audio/mpeg', 'mp3')],
  ['audio/x-m4a', other('audio/mp4', 'm4a')],
  ['audio/mp4', other('audio/mp4', 'm4a')],
])

/** Types that people often have and need a word of advice: they are refused with how to mend it. */
export type KnownRefusal = 'program' | 'page' | 'heic' | 'archive' | 'old_office' | 'macros' | 'other'

const PROGRAMS = /msdownload|x-elf|mach-binary|x-msdos|java-vm|x-sh|x-apple-diskimage|vnd\.debian|x-rpm|vnd\.android\.package|wasm|x-ms-shortcut|x-msi/u
const ARCHIVES = /zip|rar|7z|gzip|x-tar|x-xz|bzip2|zstd/u

function refusalOf(mediaType: string): KnownRefusal {
  if (/heic|heif/u.test(mediaType)) return 'heic'
  if (/macroenabled/iu.test(mediaType)) return 'macros'
  if (PROGRAMS.test(mediaType)) return 'program'
  if (mediaType === 'application/x-cfb') return 'old_office'
  if (/xml|html|svg/u.test(mediaType)) return 'page'
  return ARCHIVES.test(mediaType) ? 'archive' : 'other'
}

// Text that a browser or a shell would run is no text for us.
const MARKUP = /^[\s\uFEFF]*(?:<!doctype|<!--|<\?xml|<html|<head|<body|<svg|<script|<iframe|<meta)/iu
const SCRIPT = /^\uFEFF?(?:#!|@echo|MZ)/iu

/** UTF-8 or UTF-16 text without control characters, or null. */
function textOf(bytes: Uint8Array): string | null {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  try {
    const text = new TextDecoder(utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8', { fatal: true }).decode(bytes)
    // eslint-disable-next-line no-control-regex
    return /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/u.test(text) ? null : text
  } catch {
    return null
  }
}

/** The type of some bytes, or why they are not taken. */
export async function typeByContent(bytes: Uint8Array, name: string): Promise<AcceptedType | KnownRefusal> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (found) return ACCEPTED.get(found.mime) ?? refusalOf(found.mime)
  const text = textOf(bytes)
  if (text === null) return 'other'
  if (MARKUP.test(text)) return 'page'
  if (SCRIPT.test(text)) return 'program'
  const extension = /\.([a-z0-9]+)$/iu.exec(name)?.[1]?.toLowerCase()
  if (extension === 'csv') return other('text/csv', 'csv')
  if (extension === 'txt') return other('text/plain', 'txt')
  return /^(?:html?|xhtml|svg|xml|mht)$/u.test(extension ?? '') ? 'page' : /^(?:js|mjs|vbs|bat|cmd|ps1|sh|py|reg|hta)$/u.test(extension ?? '') ? 'program' : 'other'
}
