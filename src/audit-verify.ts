/** `sangto audit verify`: proves for each province that nothing in its trail was altered, removed or reordered, or says what was. */
import { auditVerifyWords } from '#messages/audit-verify.ts'
import type { Locale } from '#platform/messages.ts'
import type { Fault } from '#platform/server/audit-faults.ts'
import { readHeads } from '#platform/server/audit-heads.ts'
import { verifyTrail, type Verified } from '#platform/server/audit-verify.ts'
import { listProvinces } from '#platform/server/create-province.ts'
import { openKysely, openPool } from '#platform/server/db.ts'
import { figure, moment } from '#lib/ui/format.ts'

export type VerifiedProvince = Verified & { name: string }
export type Verification = { whole: boolean; provinces: VerifiedProvince[] }

/** Faults printed for one province; all of them stand in the JSON. */
const SHOWN = 50

/** Reads as the owner: what row-level security would hide must be seen. */
export async function verifyAudit(ownerUrl: string, dataDir: string): Promise<Verification> {
  const pool = openPool(ownerUrl, 1)
  try {
    const provinces: VerifiedProvince[] = []
    for (const { tenantId, name } of await listProvinces(ownerUrl)) {
      // The heads are read before the chain: a chain that grows meanwhile is ahead of them, never behind.
      const heads = await readHeads(dataDir, tenantId)
      provinces.push({ name, ...(await verifyTrail(openKysely(pool), tenantId, heads)) })
    }
    return { whole: provinces.every((one) => one.faults.length === 0), provinces }
  } finally {
    await pool.end()
  }
}

/** The same for a person to read. */
export function tellVerification({ provinces }: Verification, locale: Locale): string {
  const words = auditVerifyWords(locale)
  if (provinces.length === 0) return words.nobody
  return provinces.flatMap((one) => tellProvince(one, locale)).join('\n')
}

function tellProvince(one: VerifiedProvince, locale: Locale): string[] {
  const words = auditVerifyWords(locale)
  const n = (value: number) => figure(value, locale)
  const { faults, head } = one
  return [
    faults.length === 0 ? words.whole(one.name, n(one.sealed)) : words.broken(one.name, n(faults.length), n(one.sealed)),
    ...faults.slice(0, SHOWN).map((fault) => tellFault(fault, locale)),
    ...(faults.length > SHOWN ? [words.more(n(faults.length - SHOWN))] : []),
    ...(head ? [words.head(n(head.seq), head.hash)] : []),
    one.heads > 0 ? words.heads(n(one.heads)) : words.noHeads,
    one.unsealed > 0 ? words.tail(n(one.unsealed), moment(one.oldest!, locale)) : words.noTail,
    ...(one.pseudonymised > 0 ? [words.pseudonymised(n(one.pseudonymised))] : []),
  ]
}

function tellFault({ kind, seq, eventId, at, record }: Fault, locale: Locale): string {
  const words = auditVerifyWords(locale)
  const where = [words.line(figure(seq, locale), eventId === null ? '' : String(eventId)), at && words.written(moment(at, locale)), record && words.record(record.type, record.id)]
  return `  ✗ ${words.faults[kind]}: ${where.filter(Boolean).join(', ')}`
}
