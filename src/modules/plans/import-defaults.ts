/**
 * From a document to a running programme in one go, for the sample and for tests: certain names as the register has them,
 * groups with their members on the plan's day, everything else as told. It composes the same commands that the screen uses.
 */
import type { z } from 'zod'
import type { Operation } from '#platform/server/command.ts'
import { PERMITTED_OUTPUTS, type ImportDraft, type PermittedOutput } from './import.ts'
import { chooseImportKind, confirmImport, decideImportName, decideImportRefusing, editImportHead, getImport, linkImportTask, uploadDocument, type ImportView } from './server/importing.ts'

export type Run = <Schema extends z.ZodType, Output>(operation: Operation<Schema, Output>, input: unknown) => Promise<Output>

export type Defaults = {
  /** The unit whose plan it is, where the issuer's name does not tell. */
  ownerUnitId?: string
  parentPlanId?: string
  /** Printed references of the parent's tasks that the task carries out. */
  linksOf?: (task: { ref: string; title: string }) => string[]
  /** What becomes of a task whose wording asks for the refused; without it such a task is refused, with this reason. */
  refusing?: (task: { ref: string; title: string; words: string[] }) => { refused: boolean; reason: string; outputs: PermittedOutput[] }
  /** Written names that stand for no unit of the register. Others that do not match stop the import. */
  nobody?: string[]
}

const REFUSED = { refused: true, reason: 'Lời văn đòi theo dõi, xử lý thông tin của người dân trên mạng; hệ thống chỉ trả lời câu hỏi có dẫn nguồn, điểm tin báo chí và hướng dẫn an toàn cho trẻ em.', outputs: [...PERMITTED_OUTPUTS] }

type Draft = Extract<ImportView, { draft: ImportDraft }>

/** Uploads, decides by default and confirms. Refuses, like the screen, when something remains that a person must decide. */
export async function confirmWithDefaults(run: Run, file: { bytes: Uint8Array; name: string }, defaults: Defaults = {}): Promise<{ planId: string; importId: string }> {
  const { importId, planId, state } = await run(uploadDocument, file)
  if (state === 'known' && planId) return { planId, importId }
  const look = async () => (await run(getImport, { importId })) as Draft
  const now = async () => ({ importId, version: (await look()).version })
  const { draft } = await look()
  if (draft.kind === null) await run(chooseImportKind, { ...(await now()), kind: 'amendment' })
  const { ownerUnitId, parentPlanId } = defaults
  if (ownerUnitId || parentPlanId) await run(editImportHead, { ...(await now()), ...(ownerUnitId && { ownerUnitId }), ...(parentPlanId && { parentPlanId }) })
  for (const [key, name] of Object.entries(draft.names)) if (!name.choice && defaults.nobody?.includes(name.text)) await run(decideImportName, { ...(await now()), key, choice: { kind: 'none' } })
  for (const task of draft.tasks.filter((one) => one.refusedWords.length > 0)) {
    const decision = defaults.refusing?.({ ref: task.ref, title: task.title, words: task.refusedWords.map((word) => word.value) }) ?? REFUSED
    await run(decideImportRefusing, { ...(await now()), taskId: task.id, ...decision })
  }
  const { parentTasks } = await look()
  for (const task of defaults.linksOf ? draft.tasks : []) {
    const refs = defaults.linksOf!({ ref: task.ref, title: task.title })
    const parentTaskIds = parentTasks.filter((parent) => refs.includes(parent.ref)).map((parent) => parent.id)
    if (parentTaskIds.length > 0) await run(linkImportTask, { ...(await now()), taskId: task.id, parentTaskIds })
  }
  const confirmed = await run(confirmImport, await now())
  return { planId: confirmed.planId, importId }
}
