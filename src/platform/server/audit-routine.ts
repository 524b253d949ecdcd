import { writeHead } from './audit-heads.ts'
import { sealTrail } from './audit-seal.ts'
import type { Routine } from './routines.ts'

/** Seals what was committed since the last round, and notes the head outside the database. */
export const sealingTrail = (dataDir: string): Routine => ({
  name: 'audit.seal',
  every: 20,
  async run(platform, { tenantId }) {
    const { head } = await sealTrail(platform, tenantId)
    if (head) await writeHead(dataDir, tenantId, head)
  },
})
