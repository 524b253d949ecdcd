/**
 * A backup is an ordinary .tar.gz, so that it can be looked into without this program. Only what we need of POSIX ustar
 * is written and read: regular files, names of at most 100 bytes.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'

export type Entry = { name: string; size: number; content: AsyncIterable<Uint8Array> | Iterable<Uint8Array> }
/** Size in bytes and SHA-256 of an entry's content. */
export type Sum = { size: number; sha256: string }

const BLOCK = 512

/** The bytes of an archive. `sums` receives each entry's sum once its content has gone by. */
export async function* pack(entries: AsyncIterable<Entry>, sums: Map<string, Sum>): AsyncGenerator<Uint8Array> {
  for await (const { name, size, content } of entries) {
    yield header(name, size)
    const hash = createHash('sha256')
    let sent = 0
    for await (const chunk of content) {
      hash.update(chunk)
      sent += chunk.length
      yield chunk
    }
    if (sent !== size) throw new Error(`${name}: ${sent} bytes where ${size} were announced`)
    yield Buffer.alloc(padding(size))
    sums.set(name, { size, sha256: hash.digest('hex') })
  }
  yield Buffer.alloc(2 * BLOCK)
}

const padding = (size: number) => (BLOCK - (size % BLOCK)) % BLOCK

function header(name: string, size: number): Uint8Array {
  if (Buffer.byteLength(name) > 100) throw new Error(`${name}: name too long for the archive`)
  const block = Buffer.alloc(BLOCK)
  const octal = (value: number, at: number, width: number) => block.write(`${value.toString(8).padStart(width - 1, '0')}\0`, at)
  block.write(name, 0)
  octal(0o600, 100, 8)
  octal(0, 108, 8)
  octal(0, 116, 8)
  octal(size, 124, 12)
  octal(Math.floor(Date.now() / 1000), 136, 12)
  block.write(' '.repeat(8), 148)
  block.write('0', 156)
  block.write('ustar\x0000', 257)
  octal(checksum(block), 148, 7)
  return block
}

const checksum = (block: Uint8Array) => block.reduce((sum, byte) => sum + byte, 0)

/** The entries of an archive, in order. Content not read by the caller is passed over. Throws on anything malformed. */
export async function* unpack(path: string): AsyncGenerator<Entry> {
  const bytes = new Bytes(createReadStream(path).pipe(createGunzip()))
  for (;;) {
    const block = await bytes.take(BLOCK)
    if (block.every((byte) => byte === 0)) return
    const { name, size } = parse(block)
    const content = bytes.upTo(size)
    yield { name, size, content }
    for await (const _rest of content);
    await bytes.take(padding(size))
  }
}

function parse(block: Buffer): { name: string; size: number } {
  const text = (from: number, to: number) => block.toString('utf8', from, to).replace(/[\0 ].*$/s, '')
  const said = parseInt(text(148, 156), 8)
  block.fill(' ', 148, 156)
  if (said !== checksum(block)) throw new Error('not an archive, or a damaged one')
  return { name: text(0, 100), size: parseInt(text(124, 136), 8) }
}

/** A stream taken in exact amounts. */
class Bytes {
  #chunks: AsyncIterator<Buffer>
  #rest: Uint8Array = Buffer.alloc(0)

  constructor(stream: AsyncIterable<Buffer>) {
    this.#chunks = stream[Symbol.asyncIterator]()
  }

  async take(count: number): Promise<Buffer> {
    const parts: Uint8Array[] = []
    for await (const part of this.upTo(count)) parts.push(part)
    return Buffer.concat(parts)
  }

  /** The next `count` bytes in pieces as they come. Asked again after a break, it goes on where it was. */
  upTo(count: number): AsyncIterable<Uint8Array> {
    let left = count
    const next = async (): Promise<IteratorResult<Uint8Array, undefined>> => {
      if (left === 0) return { done: true, value: undefined }
      if (this.#rest.length === 0) await this.#fill()
      const value = this.#rest.subarray(0, left)
      this.#rest = this.#rest.subarray(value.length)
      left -= value.length
      return { done: false, value }
    }
    return { [Symbol.asyncIterator]: () => ({ next }) }
  }

  async #fill(): Promise<void> {
    const { done, value } = await this.#chunks.next()
    if (done) throw new Error('the archive ends too soon')
    this.#rest = value
  }
}
