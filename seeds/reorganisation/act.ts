/** Acts of reorganisation as the sample writes them: by codes of the register, which the loader turns into ids. */
import type { LineKind, Share } from '#modules/organisations/succession.ts'
import type { UnitKind } from '#modules/organisations/unit.ts'

export type SeedHeir = { code: string; share: Share; scope: string }
export type SeedFounded = { code: string; name: string; shortNames: string[]; kind: UnitKind; parentCode: string; officialCode: string | null; commandable: boolean }
/** `unverified`: not found in the decision's own text; the operator may correct it. */
export type SeedLine = { note: string; unverified: boolean } & (
  | { kind: Extract<LineKind, 'merge' | 'split' | 'replace'>; from: string[]; heirs: SeedHeir[] }
  | { kind: 'found'; code: string }
  | { kind: 'move'; code: string; parentCode: string }
)
/** What a coordinator decided where the lines leave a choice: all that a unit held of a kind, or under the tasks named. */
export type SeedChoice = { source: string; unitCode: string; taskRefs?: string[]; heirs: string[] }
export type SeedAct = { title: string; legalBasis: string; effectiveOn: string; unverified: boolean; note: string; founded: SeedFounded[]; lines: SeedLine[]; choices: SeedChoice[] }

export const main = (code: string, scope = ''): SeedHeir => ({ code, share: 'main', scope })
export const each = (code: string): SeedHeir => ({ code, share: 'each', scope: '' })
export const chosen = (code: string, scope: string): SeedHeir => ({ code, share: 'chosen', scope })

/** Units that end in an heir: one is replaced, several are merged; an heir that stood before takes the others in. */
export const into = (heir: string, from: string[], note = '', unverified = true): SeedLine => ({ kind: from.length === 1 ? 'replace' : 'merge', from, heirs: [main(heir)], note, unverified })
