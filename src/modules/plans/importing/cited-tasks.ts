/** "(thực hiện mục IV.2.4 Kế hoạch số 62/KH-UBND)": a task that says itself which tasks of the parent plan it carries out. */
import { textKey } from '#platform/text.ts'

const REF = /(?:mục|điểm|nhiệm vụ|số)\s+([IVX\d]+(?:\.[\p{L}\d]+)+)/giu

/** Ids of the parent's tasks whose printed reference stands in the text. */
export function citedTasks(text: string, parentTasks: readonly { id: string; ref: string }[]): string[] {
  const byRef = new Map(parentTasks.map((task) => [textKey(task.ref), task.id]))
  return [...new Set([...text.matchAll(REF)].flatMap((match) => byRef.get(textKey(match[1]!)) ?? []))]
}
