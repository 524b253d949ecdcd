import { searchKey } from '#platform/text.ts'

/** The place of an item in the page: a name's key may hold spaces and marks, which an id and an address may not. */
export const anchor = (item: string, id: string) => `${item}-${/^[\w-]*$/.test(id) ? id : searchKey(id).replace(/[^a-z0-9]+/g, '-')}`
