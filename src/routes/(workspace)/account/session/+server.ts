import { program } from '#lib/server/program.ts'

/** How long the session still lasts, and whose it is. To ask prolongs nothing; to post does. */
const tell = async ({ locals }: { locals: App.Locals }) => {
  const state = await program().auth.sessions.look(locals.session!)
  return Response.json({ personId: locals.person!.personId, seconds: state ? Math.max(0, Math.round((state.expiresAt.getTime() - Date.now()) / 1000)) : 0 })
}

export const GET = tell
export const POST = tell
