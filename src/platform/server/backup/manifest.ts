import { z } from 'zod'

export const MANIFEST = 'manifest.json'

/** The last entry of a backup: what stands in it, and the sum of every other entry. */
export const Manifest = z.object({
  format: z.literal(1),
  createdAt: z.string(),
  postgres: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(z.object({ schema: z.string(), name: z.string(), columns: z.array(z.string()), rows: z.number() })),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), value: z.string() })),
  /** Where each province's audit chain stood; older backups do not say. */
  auditHeads: z.array(z.object({ tenantId: z.number(), seq: z.number(), hash: z.string(), sealedAt: z.string() })).default([]),
  entries: z.record(z.string(), z.object({ size: z.number(), sha256: z.string() })),
})
export type Manifest = z.infer<typeof Manifest>
export type SavedTable = Manifest['tables'][number]
export type SavedSequence = Manifest['sequences'][number]
