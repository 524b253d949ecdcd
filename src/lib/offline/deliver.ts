import { deserialize, type ActionResult } from '$app/forms'
import { saveDraft, type Draft, type DraftFile } from './drafts.ts'

/** How a sending ended: the server's answer, or the line was cut and everything is still here. */
export type Delivery = { kind: 'answered'; result: ActionResult } | { kind: 'refused'; message: string } | { kind: 'cut' }

class Cut extends Error {}

/**
 * Sends a draft: each file by itself under its own id, then the record that holds them. Whatever is sent twice arrives once.
 * `keep`: note on the device which files have arrived, so that the next try does not send them again.
 */
export async function deliver(draft: Draft, action: string, options: { extra?: [string, string][]; keep?: boolean; onprogress?: (share: number) => void } = {}): Promise<Delivery> {
  const total = draft.files.reduce((sum, file) => sum + file.content.size, 0) || 1
  let before = draft.files.filter((file) => file.sent).reduce((sum, file) => sum + file.content.size, 0)
  try {
    for (const file of draft.files) {
      if (file.sent) continue
      const answer = await put(file, (loaded) => options.onprogress?.((before + loaded) / total))
      if (answer) return { kind: 'refused', message: answer }
      file.sent = true
      before += file.content.size
      if (options.keep) await saveDraft(draft)
    }
    return { kind: 'answered', result: await post(draft, action, options.extra ?? []) }
  } catch (error) {
    if (error instanceof Cut) return { kind: 'cut' }
    throw error
  }
}

/** Null when the file has arrived; else the server's words. */
function put(file: DraftFile, onprogress: (loaded: number) => void): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', `/files/${file.id}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name))
    request.upload.onprogress = (event) => onprogress(event.loaded)
    request.onerror = request.onabort = request.ontimeout = () => reject(new Cut())
    request.onload = () => {
      if (request.status < 300) return resolve(null)
      if (request.status >= 500) return reject(new Cut())
      resolve(messageOf(request.responseText))
    }
    request.send(file.content)
  })
}

const messageOf = (text: string) => {
  try {
    return String((JSON.parse(text) as { message?: string }).message ?? text)
  } catch {
    return text.slice(0, 300)
  }
}

async function post(draft: Draft, action: string, extra: [string, string][]): Promise<ActionResult> {
  const body = new FormData()
  for (const [name, value] of [...draft.fields, ...extra]) body.append(name, value)
  for (const file of draft.files) {
    body.append(`file.${file.id}`, file.name)
    if (file.note) body.append(`note.${file.id}`, file.note)
  }
  const to = draft.personId ? `${action}${action.includes('?') ? '&' : '?'}typed-by=${draft.personId}` : action
  const answer = await fetch(to, { method: 'POST', body, headers: { accept: 'application/json', 'x-sveltekit-action': 'true' } }).catch(() => {
    throw new Cut()
  })
  if (answer.status === 502 || answer.status === 503 || answer.status === 504) throw new Cut()
  const said = await answer.text()
  // Refused before any page was asked: somebody else has signed in meanwhile.
  if (answer.headers.get('content-type')?.startsWith('application/problem+json')) return { type: 'error', status: answer.status, error: { status: answer.status, message: messageOf(said) } }
  return deserialize(said)
}
