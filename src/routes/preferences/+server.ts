import { redirect } from '@sveltejs/kit'
import { localPath } from '#lib/server/local-path.ts'
import { isLocale } from '#platform/messages.ts'

const YEAR = 365 * 24 * 3600

/** Language and theme, kept in cookies of this device; then back to the page. */
export async function POST({ request, cookies }) {
  const data = await request.formData()
  const locale = data.get('locale')
  const theme = data.get('theme')
  const keep = { path: '/', maxAge: YEAR, sameSite: 'lax', httpOnly: true } as const
  if (isLocale(locale)) cookies.set('locale', locale, keep)
  if (theme === 'light' || theme === 'dark') cookies.set('theme', theme, keep)
  if (theme === 'system') cookies.delete('theme', { path: '/' })
  redirect(303, localPath(String(data.get('back') ?? '/')))
}
