import { openFile } from '#platform/server/uploads-keep.ts'
import { show } from '#lib/server/forms.ts'
import { picture } from '#lib/server/send-file.ts'

/** The small copy that the server made itself: the only form in which a received file is shown inside a page. */
export async function GET({ params, locals }) {
  return picture(await show(locals.run(openFile, { fileId: params.fileId, thumbnail: true })))
}
