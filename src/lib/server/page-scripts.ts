import type { Locale } from '#platform/messages.ts'

/** Where a built script lies in the tree of a language. Vietnamese lies where the build puts it, any other in a folder beside. */
export const scriptAddress = (file: string, locale: Locale): string => (locale === 'vi' ? file : file.replace('/immutable/', `/immutable/${locale}/`))

/** The page with the scripts of its language: a Vietnamese one as it was built. They import each other by relative addresses, so all that follow are of that language too. */
export const withScriptsOf = (locale: Locale, html: string): string => (locale === 'vi' ? html : html.replace(/_app\/immutable\/[\w./-]+\.js(?=")/g, (file) => scriptAddress(file, locale)))
