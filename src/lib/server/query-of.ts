/** What stands in a page's address as plain fields; empty ones are left out, of a repeated one the last counts. */
export const queryOf = (url: URL): Record<string, string> => Object.fromEntries([...url.searchParams].filter(([, value]) => value !== ''))
