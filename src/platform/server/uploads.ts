import { filesWords } from '#messages/files.ts'
import { tidy } from '../text.ts'
import { invalid } from '../errors.ts'
import type { Locale } from '../messages.ts'
import { cleanImage } from './uploads-images.ts'
import { blankMediaMetadata } from './uploads-media.ts'
import { typeByContent, type KnownRefusal } from './uploads-types.ts'

/** The largest file taken, in bytes. */
export const UPLOAD_LIMIT = 50_000_000

/** A file that was looked into and may be kept. Made by {@link inspectUpload} only. */
export class CheckedUpload {
  declare readonly name: string
  declare readonly mediaType: string
  declare readonly bytes: Uint8Array
  declare readonly image: { width: number; height: number; thumbnail: Uint8Array } | null
}

const checked = (upload: Omit<CheckedUpload, never>): CheckedUpload => Object.assign(new CheckedUpload(), upload)

/**
 * Looks into a received file: type by content, limits, pictures made anew without metadata, place and device data of
 * films and sound blanked, the name made safe and its ending made true.
 * Throws "invalid" with what is wrong and how to mend it, at the field `files`.
 */
export async function inspectUpload(file: { name: string; bytes: Uint8Array }, locale: Locale): Promise<CheckedUpload> {
  const words = filesWords(locale)
  const name = plainName(file.name)
  const refuse = (code: string, message: string) => invalid(`file.${code}`, message, [{ path: 'files', code, message }])
  if (file.bytes.length === 0) throw refuse('empty', words.empty(name))
  if (file.bytes.length > UPLOAD_LIMIT) throw refuse('too_large', words.tooLarge(name))
  const type = await typeByContent(file.bytes, name)
  if (typeof type === 'string') throw refuse(`type_${type}`, words.refused[type satisfies KnownRefusal](name))
  if (!type.image) {
    const bytes = type.extension === 'mp4' || type.extension === 'm4a' ? blankMediaMetadata(file.bytes) : file.bytes
    return checked({ name: withEnding(name, type.extension), mediaType: type.mediaType, bytes, image: null })
  }
  const clean = await cleanImage(file.bytes, type.mediaType).catch(() => {
    throw refuse('damaged', words.damagedImage(name))
  })
  const { bytes, mediaType, width, height, thumbnail } = clean
  return checked({ name: withEnding(name, clean.extension), mediaType, bytes, image: { width, height, thumbnail } })
}

/** A file name without folders, control characters and what some systems cannot write. */
export function plainName(name: string): string {
  const last = name.split(/[/\\]/u).at(-1) ?? ''
  return tidy(last.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, ' ')).replace(/^\.+/u, '').slice(-150) || 'tep'
}

const SAME = new Map([['jpeg', 'jpg'], ['tiff', 'tif']])

/** "anh.exe" with the content of a picture is kept as "anh.jpg". */
function withEnding(name: string, extension: string): string {
  const found = /^(.*)\.([a-z0-9]{1,5})$/iu.exec(name)
  if (!found) return `${name}.${extension}`
  const ending = found[2]!.toLowerCase()
  return (SAME.get(ending) ?? ending) === extension ? name : `${found[1]}.${extension}`
}
