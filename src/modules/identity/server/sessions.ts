import { z } from 'zod'
import { notFound } from '#platform/errors.ts'
import { command, query } from '#platform/server/command.ts'
import { signInWords } from '#messages/sign-in.ts'
import { deviceName } from '../device.ts'
import { requirePerson } from './find-records.ts'
import { permitOneself } from './oneself.ts'
import { canKeepPeople, isThemselves } from './policy.ts'

/** Where one is signed in now, the latest first. */
export const listSessions = query('identity.listSessions', {
  input: z.object({}),
  allow: isThemselves,
  api: null,
  async run(ctx) {
    const person = await permitOneself(ctx)
    const rows = await ctx.tx.selectFrom('auth.session').select(['id', 'userAgent', 'ipAddress', 'createdAt', 'updatedAt']).where('userId', '=', person.user_id).where('expiresAt', '>', ctx.now).orderBy('updatedAt', 'desc').execute()
    return rows.map((row) => ({ id: row.id, device: deviceName(row.userAgent, ctx.locale), address: row.ipAddress ?? '', since: row.createdAt, seen: row.updatedAt }))
  },
})

/** Ends one of one's own sessions, or, without an id, all but the one that is kept. */
export const endSession = command('identity.endSession', {
  input: z.object({ id: z.string().optional(), keep: z.string().optional() }),
  allow: isThemselves,
  api: null,
  async run(ctx, { id, keep }) {
    const person = await permitOneself(ctx)
    let ending = ctx.tx.deleteFrom('auth.session').where('userId', '=', person.user_id)
    if (id) ending = ending.where('id', '=', id)
    else if (keep) ending = ending.where('id', '<>', keep)
    const ended = await ending.returning(['ipAddress', 'userAgent']).execute()
    if (id && ended.length === 0) throw notFound('session.missing', signInWords(ctx.locale).sessionGone)
    ctx.changed({ type: 'session', id: person.id, before: { sessions: ended.map((one) => `${deviceName(one.userAgent, ctx.locale)}, ${one.ipAddress}`) }, after: null })
    return { ended: ended.length }
  },
})

/** The administrator ends every session of a person. */
export const endSessionsOf = command('identity.endSessionsOf', {
  input: z.object({ personId: z.uuid() }),
  allow: canKeepPeople,
  api: null,
  async run(ctx, { personId }) {
    const person = await requirePerson(ctx, personId)
    ctx.permit(person)
    const { numDeletedRows } = await ctx.tx.deleteFrom('auth.session').where('userId', '=', person.user_id).executeTakeFirst()
    ctx.changed({ type: 'session', id: personId, before: { sessions: Number(numDeletedRows) }, after: null })
    return { ended: Number(numDeletedRows) }
  },
})
