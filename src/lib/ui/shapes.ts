/** States that a person meets, each with its own shape, so that no state is told by colour alone. */
export type State = 'late' | 'on_time' | 'not_started' | 'needs_you' | 'done' | 'request' | 'waiting' | 'returned' | 'draft' | 'closed'

/** Paths in a 12 × 12 box; those in LINES are drawn as a line, the others filled. */
export const SHAPES: Record<State | 'note', string> = {
  late: 'M6 1l5.5 10H.5z',
  on_time: 'M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1z',
  not_started: 'M6 1.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 1 0 0-8.4z',
  needs_you: 'M6 0l6 6-6 6-6-6z',
  done: 'M1.2 6.4l3.2 3.4L10.8 2.2',
  request: 'M6 1l5 5-5 5-5-5z',
  waiting: 'M6 .8a5.2 5.2 0 1 0 0 10.4A5.2 5.2 0 1 0 6 .8zM6 2.2a3.8 3.8 0 0 1 0 7.6z',
  returned: 'M5 1.5L1.5 5 5 8.5M2 5h5.5a3 3 0 0 1 0 6H6',
  draft: 'M2 10l.6-2.6L8.6 1.4l2 2-6 6z',
  closed: 'M1.5 1.5h9v9h-9z',
  note: 'M6 0l6 6-6 6-6-6z',
}

const LINES = new Set<string>(['not_started', 'done', 'request', 'returned', 'draft'])
export const isLine = (shape: string) => LINES.has(shape)
