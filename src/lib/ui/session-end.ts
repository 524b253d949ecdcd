/** How long before its end a session's end is announced, in seconds. */
const NOTICE = 60

type Told = { personId: string; seconds: number }

/** Asks without prolonging; null when nobody is signed in any more or there is no line. */
const glance = async (method: 'GET' | 'POST'): Promise<Told | null> => {
  const answer = await fetch('/account/session', { method, redirect: 'manual' }).catch(() => null)
  return answer?.ok ? ((await answer.json()) as Told) : null
}

/** Prolongs the session; null when it has ended. */
export const stayOn = () => glance('POST')

/**
 * Calls `ending` shortly before the session ends for want of work. What is done in other tabs counts: it asks again
 * before it disturbs anybody. Returns what stops it.
 */
export function watchSession(idleSeconds: number, ending: (seconds: number) => void): () => void {
  let timer: ReturnType<typeof setTimeout>
  const look = async () => {
    const left = (await glance('GET'))?.seconds ?? 0
    if (left <= NOTICE + 15) ending(left)
    else wait(left)
  }
  const wait = (seconds: number) => void (timer = setTimeout(() => void look(), Math.max(1, seconds - NOTICE) * 1000))
  wait(idleSeconds)
  return () => clearTimeout(timer)
}
