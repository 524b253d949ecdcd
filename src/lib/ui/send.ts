import { deserialize, type ActionResult } from '$app/forms'

/** Posts a form by XMLHttpRequest, the one way a browser tells how much has been sent. Rejects when the line is cut. */
export function send(action: URL, data: FormData, onprogress: (share: number) => void): Promise<ActionResult> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', action)
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('x-sveltekit-action', 'true')
    request.upload.onprogress = (event) => event.lengthComputable && onprogress(event.loaded / event.total)
    request.onerror = request.onabort = request.ontimeout = () => reject(new Error('offline'))
    request.onload = () => {
      try {
        const result = deserialize(request.responseText)
        if (result.type === 'failure' || result.type === 'error') result.status = request.status
        resolve(result)
      } catch {
        resolve({ type: 'error', status: request.status, error: { message: request.statusText } } as ActionResult)
      }
    }
    request.send(data)
  })
}
