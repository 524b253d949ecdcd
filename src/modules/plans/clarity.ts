/** "Six clear" (rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền): pure rules. */

export const CLARITIES = ['people', 'work', 'time', 'responsibility', 'output', 'authority'] as const
export type Clarity = (typeof CLARITIES)[number]
/** What a coordinator completed, beside the issued text. */
export type Clarified = Partial<Record<Clarity, string>>

export type ClarityFacts = {
  leads: { group: boolean; membersChosen: boolean }[]
  /** Names of coordinating units that stand for no unit: nobody has a part. */
  openNames: number
  titleLength: number
  endsOn: string | null
  planEndsOn: string
  /** Dated steps and outputs that the text itself names. */
  milestones: number
  outputs: number
  /** Steps that the coordinator set, outputs that the coordinator chose where the wording asks for the refused. */
  addedMilestones: number
  permittedOutputs: number
  /** Whether the text says who decides, approves or whom it is reported to. */
  namesAuthority: boolean
  clarified: Clarified
}

/** Clear by the plan's own words, completed by the coordinator, or open. */
export type ClarityMark = 'issued' | 'completed' | 'open'

/** Which of the six the plan itself leaves open. A coordinator's completion closes one without altering the issued text. */
export function sixClear(facts: ClarityFacts): Record<Clarity, ClarityMark> {
  const issued: Record<Clarity, boolean> = {
    people: facts.leads.length > 0 && facts.leads.every((lead) => !lead.group || lead.membersChosen) && facts.openNames === 0,
    work: facts.titleLength >= 15,
    // The same span as the whole plan says when the plan ends, not when this task is to be done.
    time: facts.milestones > 0 || (facts.endsOn !== null && facts.endsOn !== facts.planEndsOn),
    responsibility: facts.leads.length === 1 && !facts.leads[0]!.group,
    output: facts.outputs > 0,
    authority: facts.namesAuthority,
  }
  const completed = (clarity: Clarity) => Boolean(facts.clarified[clarity]) || (clarity === 'time' && facts.addedMilestones > 0) || (clarity === 'output' && facts.permittedOutputs > 0)
  const mark = (clarity: Clarity): ClarityMark => (issued[clarity] ? 'issued' : completed(clarity) ? 'completed' : 'open')
  return Object.fromEntries(CLARITIES.map((clarity) => [clarity, mark(clarity)])) as Record<Clarity, ClarityMark>
}

// Who decides or receives: "trình UBND tỉnh", "báo cáo …", "phê duyệt", "theo chỉ đạo của …".
const AUTHORITY = /trình\s+\p{Lu}|báo cáo\s+\p{Lu}|phê duyệt|thẩm quyền|theo (chỉ đạo|hướng dẫn|phân công)/u
export const namesAuthority = (text: string) => AUTHORITY.test(text)

/** What may not be completed where the issued wording asks for the refused: work and outputs are the permitted ones (docs/boundaries.md). */
export const CLOSED_WHEN_REFUSED: readonly Clarity[] = ['work', 'output']

/** A refused task's outputs are the permitted ones that the coordinator chose, not the text's. */
export const outputFacts = (refused: boolean, outputs: number) => ({ outputs: refused ? 0 : outputs, permittedOutputs: refused ? outputs : 0 })
