import { page } from '$app/state'
import type { Locale } from '#platform/messages.ts'
import { shellWords } from '#messages/shell.ts'

/** The language of the page. Read inside a component, so that it follows a change. */
export const locale = (): Locale => (page.data['locale'] === 'en' ? 'en' : 'vi')

/** The words that the components themselves need. */
export const words = () => shellWords(locale())
