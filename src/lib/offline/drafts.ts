import { KEPT, NAME } from './ever-kept.ts'

/**
 * What was typed and chosen, kept on this device until the server has confirmed it (IndexedDB). A draft belongs to one person:
 * nobody else who signs in on the device is shown it, and signing out removes it.
 */
export type DraftFile = { id: string; name: string; note: string; content: Blob; sent: boolean }
export type Draft = {
  /** The record's client key: sent twice, it arrives once. */
  key: string
  personId: string
  /** Fields of the form in the order of the page; a name may stand several times. */
  fields: [name: string, value: string][]
  files: DraftFile[]
  /** `typing`: still open in the form; `ready`: to be sent as soon as there is a line. */
  state: 'typing' | 'ready'
  /** Why the server refused it, when it did. */
  fault?: string
  changedAt: number
}

const STORE = 'drafts'

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('indexedDB'))
  })
}

/** One transaction; resolves when it is safely on the device. */
async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T> | void): Promise<T | undefined> {
  const database = await open()
  try {
    return await new Promise<T | undefined>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, { durability: 'strict' })
      const request = work(transaction.objectStore(STORE))
      transaction.oncomplete = () => resolve(request?.result)
      transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error('indexedDB'))
    })
  } finally {
    database.close()
  }
}

/** Keys of what a form on this page sends by itself: nothing else sends it meanwhile. */
export const inHand = new Set<string>()

/** Heard by the page around, which from now on looks after what waits. */
export async function saveDraft(draft: Draft): Promise<void> {
  await inStore('readwrite', (store) => store.put(draft))
  window.dispatchEvent(new Event(KEPT))
}
export const removeDraft = (key: string) => inStore('readwrite', (store) => store.delete(key))

/** The person's drafts, oldest first; others' are removed, for this device has changed hands. */
export async function draftsOf(personId: string): Promise<Draft[]> {
  const all = ((await inStore('readonly', (store) => store.getAll())) ?? []) as Draft[]
  for (const draft of all) if (draft.personId !== personId) await removeDraft(draft.key)
  return all.filter((draft) => draft.personId === personId).sort((a, b) => a.changedAt - b.changedAt)
}

/** Signing out leaves nothing behind. */
export const wipeDrafts = () => inStore('readwrite', (store) => void store.clear())

/** A form's fields as the server reads them: "x[]" becomes an array. */
export function valuesOf(fields: Draft['fields']): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [name, value] of fields) {
    if (value === '') continue
    if (!name.endsWith('[]')) values[name] = value
    else values[name.slice(0, -2)] = [...((values[name.slice(0, -2)] as string[] | undefined) ?? []), value]
  }
  return values
}
