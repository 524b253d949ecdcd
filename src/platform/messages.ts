/**
 * Words shown to people. A catalogue stands as one typed object per language, Vietnamese first:
 * a message missing in English is a compile error, and plain Node needs no build step to read it.
 */
export const LOCALES = ['vi', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** The same keys and parameters, any wording. */
type Same<T> = { [K in keyof T]: T[K] extends (...args: infer A) => string ? (...args: A) => string : T[K] extends string ? string : Same<T[K]> }

/** `const plans = catalogue({ vi: {...}, en: {...} })`, then `plans(locale).title`. */
export function catalogue<T extends object>(words: { vi: T; en: Same<T> }): (locale: Locale) => T {
  return (locale) => (locale === 'en' ? (words.en as unknown as T) : words.vi)
}

export function isLocale(value: unknown): value is Locale {
  return LOCALES.includes(value as Locale)
}
