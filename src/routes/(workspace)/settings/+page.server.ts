import { redirect } from '@sveltejs/kit'

/** So far there is one thing to set. */
export const load = () => redirect(303, '/settings/mail')
