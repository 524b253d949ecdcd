import { page } from '$app/state'
import type { Locale } from '#platform/messages.ts'
import { shellWords } from '#messages/shell.ts'

/** The language of the page. In the browser it is the one that the page was sent in: its scripts know no other. */
export const locale = (): Locale => ((typeof document === 'undefined' ? page.data['locale'] : document.documentElement.lang) === 'en' ? 'en' : 'vi')

/** The words that the components themselves need. */
export const words = () => shellWords(locale())
