import { catalogue } from '#platform/messages.ts'

/** Words of tables, of what narrows them, and of what turns their pages. */
export const listWords = catalogue({
  vi: {
    filter: 'Lọc',
    clearFilters: 'Bỏ lọc',
    newer: 'Mới hơn',
    older: 'Cũ hơn',
    previous: 'Trang trước',
    next: 'Trang sau',
    pagesLabel: 'Các trang',
    sortedUp: 'đang xếp tăng dần',
    sortedDown: 'đang xếp giảm dần',
  },
  en: {
    filter: 'Filter',
    clearFilters: 'Clear filters',
    newer: 'Newer',
    older: 'Older',
    previous: 'Previous page',
    next: 'Next page',
    pagesLabel: 'Pages',
    sortedUp: 'sorted ascending',
    sortedDown: 'sorted descending',
  },
})
