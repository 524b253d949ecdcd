/** CPU of a piece of work: times alone would mean nothing on another machine, and little on a busy one. */
import { cpuOf } from './cpu.ts'

const ROUNDS = 3

/** CPU milliseconds that one `turn` takes the processes, the least of some rounds, after a round that warms up. */
export async function cpuPerTurn(pids: number[], turns: number, turn: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round <= ROUNDS; round++) {
    const before = cpuOf(...pids)
    for (let left = turns; left > 0; left -= 4) await Promise.all([turn(), turn(), turn(), turn()])
    if (round > 0) least = Math.min(least, (cpuOf(...pids) - before) / turns)
  }
  return least
}

/** Reads an answer to its end; one that refuses ends the bench. */
export async function taken(asked: Promise<Response>): Promise<string> {
  const answer = await asked
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${text}`)
  return text
}
