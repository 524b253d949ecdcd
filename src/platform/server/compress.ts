import type { IncomingMessage, ServerResponse } from 'node:http'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'

const TEXT = /^(text\/|application\/(json|problem\+json|javascript|manifest\+json))/

/** Compresses what the pages send (adapter-node compresses only its static files). Small answers and files go as they are. */
export function compressing(request: IncomingMessage, response: ServerResponse): ServerResponse {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  const encoding = accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : null
  if (!encoding || request.method === 'HEAD') return response
  const { write, end, writeHead } = response
  let encoder: ReturnType<typeof createGzip> | ReturnType<typeof createBrotliCompress> | undefined

  response.writeHead = ((...args: Parameters<typeof writeHead>) => {
    const headers = args.find((arg) => arg && typeof arg === 'object') as Record<string, string> | undefined
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value)
    const length = Number(response.getHeader('content-length') ?? Number.POSITIVE_INFINITY)
    const fits = TEXT.test(String(response.getHeader('content-type') ?? '')) && !response.getHeader('content-encoding') && length > 1000 && args[0] !== 204 && args[0] !== 304
    if (fits) {
      encoder = encoding === 'br' ? createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }) : createGzip({ level: 6 })
      response.removeHeader('content-length')
      response.setHeader('content-encoding', encoding)
      response.appendHeader('vary', 'accept-encoding')
      encoder.on('data', (chunk: Buffer) => void (write.call(response, chunk, 'utf8') || (encoder!.pause(), response.once('drain', () => encoder!.resume()))))
      // Who writes waits for the response to drain: it is the encoder that was full.
      encoder.on('drain', () => response.emit('drain'))
      encoder.on('end', () => end.call(response, undefined, 'utf8'))
    }
    return writeHead.call(response, args[0])
  }) as typeof writeHead
  response.write = ((chunk: unknown, ...rest: unknown[]) => {
    if (!response.headersSent) response.writeHead(response.statusCode)
    return encoder ? encoder.write(chunk as Buffer) : (write as (...args: unknown[]) => boolean).call(response, chunk, ...rest)
  }) as typeof write
  response.end = ((chunk?: unknown, ...rest: unknown[]) => {
    if (!response.headersSent) response.writeHead(response.statusCode)
    if (encoder) return encoder.end(typeof chunk === 'function' ? undefined : (chunk as Buffer)), response
    return (end as (...args: unknown[]) => ServerResponse).call(response, chunk, ...rest)
  }) as typeof end
  return response
}
