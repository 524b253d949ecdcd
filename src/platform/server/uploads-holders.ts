import type { Context } from './context.ts'

/** A context without its policy: for work that the operation has asked about already, or is asking about now. */
export type Reading = Omit<Context, 'permit'>

/**
 * Who holds a file and whether this person may read it there. Modules add themselves; the route that serves files knows none.
 * `mayRead`: null when no record of this register holds the file.
 */
export type FileHolder = { name: string; mayRead: (ctx: Reading, fileId: string) => Promise<boolean | null> }

const holders = new Map<string, FileHolder>()

export function registerFileHolder(holder: FileHolder): void {
  if (holders.has(holder.name)) throw new Error(`Two holders of files are named ${holder.name}`)
  holders.set(holder.name, holder)
}

/** Whether some record holds the file, and whether the person may read it through any of them. */
export async function mayReadHeld(ctx: Reading, fileId: string): Promise<boolean> {
  for (const holder of holders.values()) if (await holder.mayRead(ctx, fileId)) return true
  return false
}
