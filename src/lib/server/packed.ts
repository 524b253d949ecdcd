import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** Unpacked, a preview of five thousand people stays far below this. */
const LIMIT = 20_000_000

/** What was read from a file, small enough to wait in the form until it is confirmed: nothing is kept on the server meanwhile. */
export const pack = (value: unknown): string => deflateRawSync(JSON.stringify(value)).toString('base64')

/** What {@link pack} made, or null for anything else. It comes from outside: the command looks at all of it again. */
export function unpack(text: string): unknown {
  try {
    return JSON.parse(inflateRawSync(Buffer.from(text, 'base64'), { maxOutputLength: LIMIT }).toString())
  } catch {
    return null
  }
}
