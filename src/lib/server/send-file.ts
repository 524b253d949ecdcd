import { Readable } from 'node:stream'

type Sent = { name: string; mediaType: string; size: number; stream: Readable }

// Whatever a browser makes of it, nothing inside may run, load or reach the site.
const POWERLESS = { 'content-security-policy': "sandbox; default-src 'none'", 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin', 'cache-control': 'private, no-store' }

const body = (stream: Readable) => Readable.toWeb(stream) as ReadableStream<Uint8Array>

/** RFC 6266: a plain name for old programs, the true one beside it. */
const disposition = (name: string) => `attachment; filename="${name.normalize('NFD').replace(/đ/gu, 'd').replace(/Đ/gu, 'D').replace(/[^\x20-\x7e]|["\\%;]/gu, '')}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/gu, (one) => `%${one.charCodeAt(0).toString(16)}`)}`

export const attachment = ({ name, mediaType, size, stream }: Sent) =>
  new Response(body(stream), { headers: { ...POWERLESS, 'content-type': mediaType, 'content-length': String(size), 'content-disposition': disposition(name) } })

/** A picture that the server encoded itself, to be shown in a page. */
export const picture = ({ size, stream }: Sent) =>
  new Response(body(stream), { headers: { ...POWERLESS, 'content-type': 'image/jpeg', 'content-length': String(size), 'content-disposition': 'inline', 'cache-control': 'private, max-age=86400, immutable' } })

/** Bytes made by the program itself, to be saved. */
export const download = (bytes: Uint8Array, name: string, mediaType: string) =>
  new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { ...POWERLESS, 'content-type': mediaType, 'content-length': String(bytes.length), 'content-disposition': disposition(name) } })
