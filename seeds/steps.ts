/** The sample is played day by day, so that each record is made under the register of its day. */
export type Step = { on: string; work: () => Promise<unknown> }

/** Plays the steps by day; those of one day in the order given. */
export async function play(steps: Step[]): Promise<void> {
  for (const step of steps.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) await step.work()
}
