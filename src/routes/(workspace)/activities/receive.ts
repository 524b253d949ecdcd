import { createHash } from 'node:crypto'
import { fail } from '@sveltejs/kit'
import { reviewActivity } from '#modules/activities/server/index.ts'
import { inputOf } from '#modules/activities/activity-form.ts'
import { invalid } from '#platform/errors.ts'
import { inspectUpload } from '#platform/server/uploads.ts'
import { keepFile } from '#platform/server/uploads-keep.ts'
import { fields } from '#lib/server/forms.ts'
import { readFigure } from '#lib/ui/read-figure.ts'

/** Reads figures as this person's pages write them. */
export const figuresOf = (locals: App.Locals) => (text: string) => readFigure(text, locals.locale)

/**
 * What a browser without JavaScript sends in one piece: fields and files. Files are kept first and stand in the values from
 * then on, so that a refused form does not lose them. Their ids follow from the form's key and their content: sent twice, kept once.
 */
export async function receive(request: Request, locals: App.Locals): Promise<{ values: Record<string, unknown>; faults: string[] }> {
  const data = await request.formData()
  const values = fields(data)
  const faults: string[] = []
  for (const file of data.getAll('files')) {
    if (!(file instanceof File) || file.size === 0) continue
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const upload = await inspectUpload({ name: file.name, bytes }, locals.locale)
      const kept = await locals.run(keepFile, { id: idOf(String(values['clientKey'] ?? locals.requestId), bytes), upload })
      values[`file.${kept.id}`] = kept.name
    } catch (error) {
      if (!(error instanceof Error && 'kind' in error)) throw error
      faults.push(error.message)
    }
  }
  return { values, faults }
}

/** Refuses with every file that was not taken; those that were stay in the values. */
export function refuseFiles(faults: string[]): void {
  if (faults.length > 0) throw invalid('file.refused', faults[0]!, faults.map((message, at) => ({ path: 'files', code: `file_${at}`, message })))
}

function idOf(key: string, bytes: Uint8Array): string {
  const hash = createHash('sha256').update(key).update(bytes).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

/** Once, before it is written: what is likely the same event, and words that may be about persons. Null when there is nothing to ask. */
export async function askFirst(values: Record<string, unknown>, locals: App.Locals, activityId?: string) {
  if (values['seen'] === 'true') return null
  const input = inputOf(values, figuresOf(locals))
  const review = await locals.run(reviewActivity, { ...input, ...(activityId && { activityId }) })
  const duplicates = activityId ? [] : review.duplicates
  return review.hints.length + duplicates.length > 0 ? fail(409, { review: { ...review, duplicates }, values }) : null
}
