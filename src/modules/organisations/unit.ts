/** Units and groups of units: pure rules. */
import { textKey } from '#platform/text.ts'

/** Kinds of unit, in the official order of a province. A body of the Party or the Front is asked, not ordered. */
export const UNIT_KINDS = ['peoples-committee', 'department', 'agency', 'police', 'military', 'press', 'centre', 'party', 'front', 'socio-political', 'association', 'steering-committee', 'district', 'commune', 'other'] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

export type Unit = {
  id: string
  code: string
  name: string
  kind: UnitKind
  parentId: string | null
  position: number
  /** False for a body that the issuer cannot command (Party, Front, court): it is asked, not assigned. */
  commandable: boolean
  /** The code of the State's own list, null where there is none or it is not known. */
  officialCode: string | null
  /** Stands on facts that nobody has checked against the decision yet. */
  unverified: boolean
  validFrom: string
  validTo: string | null
}

/** Members by rule: units of these kinds that stand on the day, directly under the parent where one is named. */
export type GroupRule = { kinds: UnitKind[]; parentId: string | null }

/** `memberIds`: on the day asked about, in the official order. */
export type UnitGroup = { id: string; code: string; name: string; aliases: string[]; rule: GroupRule | null; memberIds: string[] }

/** Whether a unit stands on that day. */
export const standsOn = (unit: { validFrom: string; validTo: string | null }, day: string) => unit.validFrom <= day && (unit.validTo === null || day <= unit.validTo)

// "UBND" and "Ủy ban nhân dân" are one; a province's own name at the end may be left out ("Công an tỉnh Thái Nguyên").
const SHORT = [[/ủy ban nhân dân/gu, 'ubnd'], [/hội đồng nhân dân/gu, 'hđnd'], [/ủy ban mặt trận tổ quốc( việt nam)?/gu, 'ubmttq']] as const

/** Key by which a written name is compared with the register: spelling, case and usual abbreviations do not matter. */
export function nameKey(name: string): string {
  return SHORT.reduce((key, [long, short]) => key.replace(long, short), textKey(name).replace(/[.,;:]+$/u, ''))
}
