import type { Generated, JSONColumnType } from 'kysely'

declare module './db.ts' {
  interface Database {
    audit_events: {
      tenant_id: number
      id: Generated<number>
      at: string
      actor_id: string | null
      actor_name: string
      on_behalf_of: string | null
      held_in: string[] | null
      command: string
      record_type: string
      record_id: string
      before: JSONColumnType<object | null> | null
      after: JSONColumnType<object | null> | null
      reason: string | null
      request_id: string
      salt: Generated<string | null>
    }
    audit_tail: { tenant_id: number; event_id: number }
    audit_links: { tenant_id: number; seq: number; event_id: number; frame: string[]; hash: string }
    audit_seals: { tenant_id: number; number: number; first_seq: number; last_seq: number; first_event: number; last_event: number; count: number; head: string; previous: string; hash: string; sealed_at: string }
  }
}
export {}
