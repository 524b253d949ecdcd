/** Progress goes to stderr, so that what a command prints on stdout is its own. Vietnamese first. */
export function say(vi, en) {
  process.stderr.write(`${vi} · ${en}\n`)
}

/** An end with one sentence instead of a stack. */
export function refuse(vi, en) {
  return Object.assign(new Error(`${vi}\n${en}`), { expected: true })
}
