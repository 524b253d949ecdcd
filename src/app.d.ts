import type { Person } from '#platform/actor.ts'
import type { Locale } from '#platform/messages.ts'
import type { Operation } from '#platform/server/command.ts'
import type { z } from 'zod'

declare global {
  namespace App {
    interface Locals {
      /** Who is signed in, or null. */
      person: Person | null
      /** The token of the session in which they are, or null (also for a program with an access token). */
      session: string | null
      /** Seconds without work after which the session ends. */
      idleSeconds: number
      locale: Locale
      theme: 'light' | 'dark' | ''
      requestId: string
      /** Performs an operation as the signed-in person; refuses with "unauthenticated" when nobody is. */
      run: <Schema extends z.ZodType, Output>(operation: Operation<Schema, Output>, input: unknown) => Promise<Output>
      /** Cookies that sign-in wants set, added to the answer as they are. */
      setCookies: string[]
    }
    interface Error {
      message: string
      code?: string
      id?: string
    }
  }
}

export {}
