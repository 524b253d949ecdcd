declare module './db.ts' {
  interface Database {
    file_images: { tenant_id: number; file_id: string; width: number; height: number; thumbnail_id: string }
    file_arrivals: { tenant_id: number; file_id: string; person_id: string | null; at: string }
  }
}
export {}
