/** What an access token may do: a program acts as its person, within the token's scope, and never where a second factor is asked for. */

export const SCOPES = ['read', 'write'] as const
/** Days that a token lives at most. */
export const TOKEN_DAYS = 365

const FOR_PEOPLE = ['identity', 'privacy']

export type AccessToken = { id: string; name: string; scope: string[] }

/**
 * Whether an operation lies within a token's scope: "read" every query, "write" every command as well, else the operations that are named.
 * People, roles, sign-in, settings and what is known about people are for people: no token reaches what is kept under these by a command.
 */
export function withinScope(scope: string[], operation: { name: string; kind: 'command' | 'query' }): boolean {
  if (operation.kind === 'command' && FOR_PEOPLE.includes(operation.name.split('.')[0]!)) return false
  if (scope.includes(operation.name)) return true
  return scope.includes('write') || (operation.kind === 'query' && scope.includes('read'))
}
