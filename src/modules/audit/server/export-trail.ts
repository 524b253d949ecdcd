import { auditExportWords } from '#messages/audit-export.ts'
import { invalid } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import { newId } from '#platform/server/id.ts'
import { TrailFilter } from '../trail-input.ts'
import { canReadTrail, namesIn, trailRows } from './trail-rows.ts'

export const EXPORT_LIMIT = 20_000

/** Lines of the trail to be taken out as a sheet. Who took what out, and how much, stands in the trail itself. */
export const exportTrail = command('audit.export', {
  input: TrailFilter,
  allow: canReadTrail,
  api: null,
  async run(ctx, filter) {
    ctx.permit(null)
    const rows = await trailRows(ctx, filter, { limit: EXPORT_LIMIT + 1 })
    if (rows.length > EXPORT_LIMIT) throw invalid('audit.too_many', auditExportWords(ctx.locale).tooMany(EXPORT_LIMIT.toLocaleString(ctx.locale === 'vi' ? 'vi-VN' : 'en-GB')))
    ctx.changed({ type: 'audit_export', id: newId(), before: null, after: { lines: rows.length, ...filter } })
    return { rows, names: Object.fromEntries(await namesIn(ctx, rows)) }
  },
})
