/**
 * States and transitions, written once and read by the server and by the page. Fails closed:
 * what is not listed is refused, and a page shows exactly the transitions that the server lists as open.
 */
export type Transition<State extends string, Name extends string, Subject> = {
  name: Name
  from: readonly State[]
  to: State
  /** A reason must be given (returning, reopening). */
  needsReason?: boolean
  guard: (subject: Subject) => boolean
}

export type Workflow<State extends string, Name extends string, Subject> = {
  /** Transitions open to this subject in this state. */
  open: (state: State, subject: Subject) => Transition<State, Name, Subject>[]
  /** The transition of that name if it is open, else null. */
  find: (name: string, state: State, subject: Subject) => Transition<State, Name, Subject> | null
  /** Whether the transition is this subject's to make, once the state is right for it. */
  lets: (name: Name, subject: Subject) => boolean
}

export function workflow<State extends string, Name extends string, Subject>(transitions: readonly Transition<State, Name, Subject>[]): Workflow<State, Name, Subject> {
  const open = (state: State, subject: Subject) => transitions.filter((one) => one.from.includes(state) && one.guard(subject))
  return {
    open,
    find: (name, state, subject) => open(state, subject).find((one) => one.name === name) ?? null,
    lets: (name, subject) => transitions.some((one) => one.name === name && one.guard(subject)),
  }
}
