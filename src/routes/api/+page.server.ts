import { readApi, type Description } from './read-api.ts'

/** A page to read: nothing on it needs a script. */
export const csr = false

export async function load({ fetch }) {
  const answer = await fetch('/api/v1/openapi.json')
  return { parts: answer.ok ? readApi((await answer.json()) as Description) : [] }
}
