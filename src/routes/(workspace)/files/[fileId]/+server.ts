import { error, json } from '@sveltejs/kit'
import { filesWords } from '#messages/files.ts'
import { Refusal, STATUS } from '#platform/errors.ts'
import { inspectUpload, UPLOAD_LIMIT } from '#platform/server/uploads.ts'
import { keepFile, openFile } from '#platform/server/uploads-keep.ts'
import { show } from '#lib/server/forms.ts'
import { attachment } from '#lib/server/send-file.ts'

/** A file as an attachment that cannot run in the page. Whoever may read the record that holds it may have it. */
export async function GET({ params, locals }) {
  return attachment(await show(locals.run(openFile, { fileId: params.fileId })))
}

/** Receives one file whole, under an id that the sender made: sent again after a cut line, it is kept once. */
export async function PUT({ params, request, locals }) {
  const name = nameOf(request.headers.get('x-file-name'))
  // A header of our own cannot be sent from another site without being asked for first.
  if (!name) error(400, { message: filesWords(locals.locale).onlyHere })
  try {
    const bytes = await readAll(request, name, locals.locale)
    const upload = await inspectUpload({ name, bytes }, locals.locale)
    return json(await locals.run(keepFile, { id: params.fileId, upload }))
  } catch (thrown) {
    if (thrown instanceof Refusal) return json({ code: thrown.code, message: thrown.message }, { status: STATUS[thrown.kind] })
    throw thrown
  }
}

/** Percent-encoded, since a header holds no Vietnamese; null when it is missing or broken. */
function nameOf(header: string | null): string | null {
  try {
    return header && decodeURIComponent(header)
  } catch {
    return null
  }
}

/** Stops reading as soon as the limit is passed, whatever length was announced. */
async function readAll(request: Request, name: string, locale: 'vi' | 'en'): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for await (const piece of request.body ?? []) {
      size += piece.length
      if (size > UPLOAD_LIMIT) throw new Refusal('invalid', 'file.too_large', filesWords(locale).tooLarge(name))
      pieces.push(piece)
    }
  } catch (thrown) {
    // A cut line is no fault of the program; the sender tries again.
    if (thrown instanceof Refusal) throw thrown
    throw new Refusal('invalid', 'file.cut', filesWords(locale).cut)
  }
  return Buffer.concat(pieces)
}
