/** A changed version against the plan as it stands: which task is which, by text and place. What is not certain is asked. */
import { textKey } from '#platform/text.ts'
import type { Pairing } from '../import.ts'
import { similarityOver } from './similarity.ts'

export type Comparable = { id: string; ref: string; title: string; heading: string[] }

/** From here on two wordings are one task, when no other comes near; from ASKED on a person is asked. */
const CERTAIN = 0.72
const ASKED = 0.42
const MARGIN = 0.15
const SAME_HEADING = 0.08

type Score = { fresh: Comparable; old: Comparable; score: number }

/** Pairs each task of the new version with the task it was, if any. Same words come first; the rest by likeness, each old task once. */
export function pairTasks(fresh: readonly Comparable[], old: readonly Comparable[]): Record<string, Pairing> {
  const pairs: Record<string, Pairing> = {}
  const taken = new Set<string>()
  const settle = (one: Comparable, other: Comparable, score: number) => {
    pairs[one.id] = { oldId: other.id, decided: true, candidates: [{ id: other.id, score }] }
    taken.add(other.id)
  }
  for (const one of fresh) {
    const same = old.filter((other) => !taken.has(other.id) && textKey(other.title) === textKey(one.title))
    const first = same.find((other) => other.ref === one.ref) ?? same[0]
    if (first) settle(one, first, 1)
  }
  const scores = scoresOf(fresh.filter((one) => !pairs[one.id]), old.filter((other) => !taken.has(other.id)))
  for (const best of scores) {
    if (pairs[best.fresh.id] || taken.has(best.old.id) || best.score < CERTAIN) continue
    const rival = scores.find((other) => other !== best && (other.fresh === best.fresh || other.old === best.old) && !taken.has(other.old.id) && other.score > best.score - MARGIN)
    if (!rival) settle(best.fresh, best.old, best.score)
  }
  for (const one of fresh) {
    if (pairs[one.id]) continue
    const candidates = scores.filter((score) => score.fresh === one && !taken.has(score.old.id) && score.score >= ASKED).slice(0, 3)
    pairs[one.id] = { oldId: null, decided: candidates.length === 0, candidates: candidates.map((score) => ({ id: score.old.id, score: score.score })) }
  }
  return pairs
}

function scoresOf(fresh: readonly Comparable[], old: readonly Comparable[]): Score[] {
  const like = similarityOver([...fresh, ...old].map((one) => one.title))
  const place = (one: Comparable, other: Comparable) => (textKey(one.heading.at(-1) ?? '') === textKey(other.heading.at(-1) ?? '') ? SAME_HEADING : 0)
  return fresh
    .flatMap((one) => old.map((other) => ({ fresh: one, old: other, score: Math.min(0.99, like(one.title, other.title) + place(one, other)) })))
    .sort((a, b) => b.score - a.score)
}
