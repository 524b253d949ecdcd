import { reportText } from '#messages/reports-text.ts'
import type { Context } from '#platform/server/context.ts'
import type { ReportHead } from '../report-head.ts'
import type { Gathered } from './gather.ts'

const COMMITTEE = /^(Ủy|Uỷ) ban nhân dân|^UBND/u
const shorten = (name: string) => name.replace(COMMITTEE, 'UBND')
const SMALL = new Set(['và', 'của', 'về', 'tỉnh', 'huyện', 'xã'])

/** "Sở Thông tin và Truyền thông" → "STTTT"; every People's Committee is "UBND". */
export const initials = (name: string) =>
  COMMITTEE.test(name) ? 'UBND' : name.split(/[^\p{L}\d]+/u).filter((word) => word && !SMALL.has(word.toLowerCase())).map((word) => word[0]!.toLocaleUpperCase('vi')).join('')

const unitOf = (ctx: Context, id: string) =>
  ctx.tx.selectFrom('units as unit').leftJoin('units as parent', (on) => on.onRef('parent.tenant_id', '=', 'unit.tenant_id').onRef('parent.id', '=', 'unit.parent_id'))
    .select(['unit.name', 'unit.kind', 'parent.name as parent']).where('unit.tenant_id', '=', ctx.tenantId).where('unit.id', '=', id).executeTakeFirstOrThrow()

/**
 * The head as far as it can be told: number, date and the signer's name stay open. A unit reports through the unit that keeps
 * the plan; that one to the committee above it.
 */
export async function suggestHead(ctx: Context, facts: Gathered, unitId: string): Promise<ReportHead> {
  const unit = await unitOf(ctx, unitId)
  const keeper = facts.keeperId === unitId ? null : await unitOf(ctx, facts.keeperId)
  const { name } = await ctx.tx.selectFrom('tenants').select('name').where('tenant_id', '=', ctx.tenantId).executeTakeFirstOrThrow()
  const place = name.replace(/\s*\(.*\)$/u, '').replace(/^(Tỉnh|Thành phố)\s+/u, '')
  const committee = COMMITTEE.test(unit.name)
  // A register may call the committee just "Ủy ban nhân dân tỉnh"; on paper its place belongs to its name.
  const above = unit.parent && COMMITTEE.test(unit.parent) ? unit.parent.replace(/(tỉnh|thành phố)$/u, `$1 ${place}`) : null
  const to = keeper?.name ?? above
  return {
    parentAgency: committee || !above ? '' : shorten(above), issuingAgency: unit.name, number: '', symbol: `BC-${initials(unit.name)}`, place, date: '',
    subject: reportText.subject(facts.planName, facts.periodName), addressees: to ? [to] : [],
    authority: committee ? 'TM' : '', authorityOf: committee ? 'Ủy ban nhân dân' : '', signerRole: committee ? 'Chủ tịch' : unit.kind === 'department' ? 'Giám đốc' : '', signerName: '',
    recipients: [], archive: 'VT',
  }
}
