/** Who answers today for what was given to a unit that no longer stands. The issued wording stays; this stands beside it. */
export type Answering = {
  /** The unit as the plan names it. */
  named: string
  /** Empty: nobody has taken it over yet. */
  units: { id: string; name: string }[]
  /** Acts by which it passed, the earliest first. */
  acts: { id: string; title: string; legalBasis: string }[]
}
