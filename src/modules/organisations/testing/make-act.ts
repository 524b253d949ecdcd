/** Acts of reorganisation in tests, in short: units by id or code, founded ones by the code that they will bear. */
import { randomUUID } from 'node:crypto'
import type { Actor } from '#platform/actor.ts'
import { dayInVietnam } from '#platform/server/runtime.ts'
import type { TestProgram } from '#tests/support/program.ts'
import { applyAct, createAct, undoAct } from '../server/index.ts'
import type { ActContent, ActLine, FoundedUnit, Share } from '../succession.ts'

type Heir = string | [code: string, share: Share]
export type ShortLine =
  | { merge: string[]; into: Heir[] }
  | { split: string; into: Heir[] }
  | { replace: string; by: string }
  | { rename: string; name: string }
  | { move: string; under: string | null }
  | { abolish: string }
  | { found: string }
export type ShortFounded = Record<string, Partial<FoundedUnit> & { under?: string }>

/** What the commands take. Codes that are neither founded nor known become units of the program (`program.unit`). */
export async function actContent(program: Pick<TestProgram, 'unit'>, lines: ShortLine[], founded: ShortFounded = {}): Promise<ActContent> {
  const ids = new Map(Object.keys(founded).map((code) => [code, founded[code]!.id ?? randomUUID()]))
  const id = async (code: string) => ids.get(code) ?? (code.length === 36 ? code : program.unit(code))
  const heirs = (all: Heir[]) => Promise.all(all.map(async (heir) => ({ unitId: await id(typeof heir === 'string' ? heir : heir[0]), share: typeof heir === 'string' ? ('each' as const) : heir[1], scope: '' })))
  const said = { note: '', unverified: false }
  const full = async (line: ShortLine): Promise<ActLine> => {
    if ('merge' in line) return { kind: 'merge', from: await Promise.all(line.merge.map(id)), heirs: await heirs(line.into), ...said }
    if ('split' in line) return { kind: 'split', from: [await id(line.split)], heirs: await heirs(line.into), ...said }
    if ('replace' in line) return { kind: 'replace', from: [await id(line.replace)], heirs: await heirs([line.by]), ...said }
    if ('rename' in line) return { kind: 'rename', unitId: await id(line.rename), name: line.name, ...said }
    if ('move' in line) return { kind: 'move', unitId: await id(line.move), parentId: line.under === null ? null : await id(line.under), ...said }
    if ('abolish' in line) return { kind: 'abolish', unitId: await id(line.abolish), ...said }
    return { kind: 'found', unitId: await id(line.found), ...said }
  }
  const units = await Promise.all(Object.entries(founded).map(async ([code, { under, ...unit }]): Promise<FoundedUnit> => ({
    id: ids.get(code)!, code, name: `Đơn vị ${code}`, kind: 'department', parentId: under ? await id(under) : null, officialCode: null, commandable: true, unverified: false, ...unit,
  })))
  const made: ActLine[] = []
  for (const line of lines) made.push(await full(line))
  return { lines: made, founded: units }
}

export type ShortAct = { on?: string; title?: string; founded?: ShortFounded; by?: Actor }

/** Drafts an act as the coordinator. */
export async function draftAct(program: TestProgram, lines: ShortLine[], { on, title = 'Sắp xếp tổ chức', founded, by }: ShortAct = {}) {
  const content = await actContent(program, lines, founded)
  const effectiveOn = on ?? dayInVietnam(program.platform.clock())
  const { id } = await program.perform(createAct, { title, legalBasis: 'Nghị quyết số 01/NQ-MẪU', effectiveOn, content }, by ?? (await program.as('coordinator', 'room')))
  return { actId: id, version: 1, content, effectiveOn, unit: (code: string) => content.founded.find((unit) => unit.code === code)!.id }
}

export const applied = async (program: TestProgram, lines: ShortLine[], short: ShortAct = {}) => {
  const act = await draftAct(program, lines, short)
  return { ...act, ...(await program.perform(applyAct, act, short.by ?? (await program.as('coordinator', 'room')))) }
}

export const undone = async (program: TestProgram, actId: string) => program.perform(undoAct, { actId, reason: 'Ghi nhầm' }, await program.as('coordinator', 'room'))
