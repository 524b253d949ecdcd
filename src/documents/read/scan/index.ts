import type { Page } from '../pdf/page.ts'
export async function readScannedPages(bytes: Uint8Array, pages: number[], onPage: (page: number) => void): Promise<Page[]> { return [] }
