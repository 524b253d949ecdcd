import { createHash } from 'node:crypto'
import type pg from 'pg'

/** Failures in a row before a key is locked: an account (TCVN 14423:2026, level 2: at most 5), and an address that many people may share. */
const MOST = { account: 5, code: 5, address: 20 }
export type FailureKind = keyof typeof MOST
export type FailureKey = { kind: FailureKind; of: string }

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** 5 minutes, then twice as long each time, a day at most. */
const lockLength = (locks: number) => Math.min(5 * MINUTE * 2 ** locks, DAY)

/** Also for an e-mail without an account: who tries learns nothing from being locked. */
export const failureName = ({ kind, of }: FailureKey) => `${kind}:${kind === 'address' ? of : createHash('sha256').update(of).digest('base64url')}`

/** Who failed to enter, how often in a row, and until when they must wait. */
export type Failures = {
  /** Counts a try before it is made, so that many at once count as many. The moment until which to wait, or null: try. */
  begin: (keys: FailureKey[], now: Date) => Promise<Date | null>
  /** It failed: locks what has failed too often. The moment until which this try has locked something, or null. */
  failed: (keys: FailureKey[], now: Date) => Promise<Date | null>
  /** It succeeded: forgets an account's failures; of an address only this try. */
  succeeded: (keys: FailureKey[]) => Promise<void>
  /** Until when it is locked, or null. */
  lockedUntil: (key: FailureKey, now: Date) => Promise<Date | null>
}

export function failuresIn(pool: pg.Pool): Failures {
  const lockedUntil: Failures['lockedUntil'] = async (key, now) => {
    const { rows } = await pool.query<{ locked_until: Date | null }>('select locked_until from auth.failures where key = $1 and locked_until > $2', [failureName(key), now])
    return rows[0]?.locked_until ?? null
  }
  /** A key at its limit lets nobody by until one of those tries has failed, and locks it, or, where none was heard of for a minute, one more. */
  const begin = async (key: FailureKey, now: Date): Promise<Date | null> => {
    const { rows } = await pool.query(
      `insert into auth.failures as known (key, count, last_at) values ($1, 1, $2)
       on conflict (key) do update set count = case when known.last_at < $3 then 1 else least(known.count + 1, $4) end, locks = case when known.last_at < $3 then 0 else known.locks end, last_at = $2, locked_until = null
       where (known.locked_until is null or known.locked_until <= $2) and (known.count < $4 or known.last_at < $5)
       returning count`,
      [failureName(key), now, new Date(now.getTime() - DAY), MOST[key.kind], new Date(now.getTime() - MINUTE)],
    )
    return rows.length > 0 ? null : ((await lockedUntil(key, now)) ?? new Date(now.getTime() + MINUTE))
  }
  const takeBack = (key: FailureKey) => pool.query('update auth.failures set count = greatest(count - 1, 0) where key = $1', [failureName(key)])
  const failed = async (key: FailureKey, now: Date): Promise<Date | null> => {
    const { rows } = await pool.query<{ locks: number }>('select locks from auth.failures where key = $1 and count >= $2 and locked_until is null', [failureName(key), MOST[key.kind]])
    if (!rows[0]) return null
    const until = new Date(now.getTime() + lockLength(rows[0].locks))
    await pool.query('update auth.failures set count = 0, locks = locks + 1, locked_until = $2 where key = $1 and locked_until is null', [failureName(key), until])
    return until
  }
  const latest = (moments: (Date | null)[]) => moments.reduce((late, one) => (one && (!late || one > late) ? one : late), null)
  return {
    lockedUntil,
    async begin(keys, now) {
      for (const [at, key] of keys.entries()) {
        const wait = await begin(key, now)
        if (!wait) continue
        // No try is made: one person's locked account must not shut the address that a whole office shares.
        for (const begun of keys.slice(0, at)) await takeBack(begun)
        return wait
      }
      return null
    },
    failed: async (keys, now) => latest(await Promise.all(keys.map((key) => failed(key, now)))),
    async succeeded(keys) {
      for (const key of keys)
        if (key.kind === 'address') await takeBack(key)
        else await pool.query('delete from auth.failures where key = $1', [failureName(key)])
    },
  }
}
