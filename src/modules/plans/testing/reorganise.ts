/** Acts of reorganisation in short, for tests: written and put into force as a coordinator does it. */
import { applyAct, createAct, getAct, undoAct } from '#modules/organisations/server/index.ts'
import type { Share } from '#modules/organisations/succession.ts'
import type { TestProgram } from '#tests/support/program.ts'

/** `[['a', 'b'], ['c']]`: a and b end, c takes them over. An heir's share after a colon: "c:main". */
type Line = [from: string[], heirs: string[]]

export async function reorganise(program: TestProgram, effectiveOn: string, ...lines: Line[]) {
  const coordinator = await program.as('coordinator', 'dieu-phoi')
  const named = new Map<string, string>()
  for (const code of lines.flat(2).map((text) => text.split(':')[0]!)) named.set(code, await program.unit(code))
  const heir = (text: string) => ({ unitId: named.get(text.split(':')[0]!), share: (text.split(':')[1] ?? 'each') as Share })
  const kindOf = ([from, heirs]: Line) => (heirs.length > 1 ? 'split' : from.length > 1 ? 'merge' : 'replace')
  const content = { lines: lines.map((line) => ({ kind: kindOf(line), from: line[0].map((code) => named.get(code)), heirs: line[1].map(heir) })), founded: [] }
  const act = await program.perform(createAct, { title: 'Sắp xếp đơn vị (MẪU)', legalBasis: 'Nghị quyết số 1/NQ-MẪU', effectiveOn, content }, coordinator)
  await program.perform(applyAct, { actId: act.id, version: act.version }, coordinator)
  return {
    id: act.id,
    undo: () => program.perform(undoAct, { actId: act.id, reason: 'Thử hoàn tác' }, coordinator),
    again: async () => program.perform(applyAct, { actId: act.id, version: (await program.perform(getAct, { actId: act.id }, coordinator)).version }, coordinator),
  }
}
