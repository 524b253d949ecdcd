import type { RequestKind, RequestState } from '../data-request.ts'

declare module '#platform/server/db.ts' {
  interface Database {
    data_requests: {
      tenant_id: number; id: string; kind: RequestKind; state: RequestState; person_id: string; text: string; filed_at: string; reply_by: string; done_by: string
      answer: string; legal_ground: string; answered_by: string | null; answered_at: string | null; closed_at: string | null
    }
  }
}
export {}
