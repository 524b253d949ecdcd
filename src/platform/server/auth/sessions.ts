import type pg from 'pg'

/** How a session stands: when it ends if nothing is done, when in any case, and whether a second factor is there and asked for. */
export type SessionState = { expiresAt: Date; endsAt: Date; idleSeconds: number; secondFactor: boolean; askedOf: 'administrators' | 'all' | 'nobody' | null }

/** Not asked more often: a page of twenty requests writes once. */
const REST = 30_000

export type Sessions = {
  /** Notes that something is done in a session. Null when it has ended. */
  touch: (token: string, administers: boolean) => Promise<SessionState | null>
  /** How it stands, as of the last touch or as the database has it; prolongs nothing. */
  look: (token: string) => Promise<{ id: string; expiresAt: Date; userId: string } | null>
  /** What was noted is asked anew: something about it has changed. */
  forget: (token: string) => void
}

export function sessionsIn(pool: pg.Pool): Sessions {
  const noted = new Map<string, { at: number; state: SessionState }>()
  const forgetOld = (now: number) => {
    for (const [token, { at }] of noted) {
      if (now - at < REST) break
      noted.delete(token)
    }
  }
  return {
    async touch(token, administers) {
      const now = Date.now()
      forgetOld(now)
      const known = noted.get(token)
      if (known) return known.state
      const { rows } = await pool.query<{ expires_at: Date; ends_at: Date; idle_seconds: number; second_factor: boolean; asked_of: SessionState['askedOf'] }>('select * from public.touch_session($1, $2, $3)', [token, new Date(now), administers])
      const [row] = rows
      if (!row) return null
      const state = { expiresAt: row.expires_at, endsAt: row.ends_at, idleSeconds: row.idle_seconds, secondFactor: row.second_factor, askedOf: row.asked_of }
      noted.set(token, { at: now, state })
      return state
    },
    async look(token) {
      const { rows } = await pool.query<{ id: string; expiresAt: Date; userId: string }>('select id, "expiresAt", "userId" from auth."session" where token = $1', [token])
      return rows[0] ?? null
    },
    forget: (token) => void noted.delete(token),
  }
}
