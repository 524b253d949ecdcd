import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { platformWords } from '#messages/platform.ts'
import { invalid, unavailable } from '../errors.ts'

/** Bytes kept outside the web root, per tenant, under their SHA-256: the same bytes are stored once. */
export type FileStore = {
  /** Stores a stream; refuses more than `limit` bytes and leaves nothing behind then. */
  put: (tenantId: number, content: Readable | Uint8Array, limit: number) => Promise<{ sha256: string; size: number }>
  read: (tenantId: number, sha256: string) => Promise<Uint8Array>
  stream: (tenantId: number, sha256: string) => Promise<{ size: number; stream: Readable }>
  /** Removes bytes that no record names any more; bytes stored again within the last day stay, for their record may not be committed yet. */
  remove: (tenantId: number, sha256: string) => Promise<void>
}

const DAY = 24 * 3600_000

const megabytes = (bytes: number) => `${Math.floor(bytes / 1_000_000)} MB`

export function fileStore(root: string): FileStore {
  const place = (tenantId: number, sha256: string) => join(root, String(tenantId), sha256.slice(0, 2), sha256)

  async function find(tenantId: number, sha256: string): Promise<string> {
    const path = place(tenantId, sha256)
    await access(path).catch(() => {
      throw unavailable('file.missing', platformWords('vi').fileMissing)
    })
    return path
  }

  return {
    async put(tenantId, content, limit) {
      const folder = join(root, String(tenantId), 'incoming')
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const incoming = join(folder, randomBytes(12).toString('hex'))
      const hash = createHash('sha256')
      let size = 0
      const measure = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          size += chunk.length
          if (size > limit) return done(invalid('file.too_large', platformWords('vi').fileTooLarge(megabytes(limit))))
          hash.update(chunk)
          done(null, chunk)
        },
      })
      try {
        await pipeline(content instanceof Uint8Array ? [content] : content, measure, createWriteStream(incoming, { mode: 0o600, flush: true }))
        const sha256 = hash.digest('hex')
        const path = place(tenantId, sha256)
        await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
        await rename(incoming, path)
        return { sha256, size }
      } catch (error) {
        await rm(incoming, { force: true })
        throw error
      }
    },
    async read(tenantId, sha256) {
      return readFile(await find(tenantId, sha256))
    },
    async stream(tenantId, sha256) {
      const path = await find(tenantId, sha256)
      return { size: (await stat(path)).size, stream: createReadStream(path) }
    },
    async remove(tenantId, sha256) {
      const path = place(tenantId, sha256)
      const found = await stat(path).catch(() => null)
      if (found && Date.now() - found.mtimeMs > DAY) await rm(path, { force: true })
    },
  }
}
