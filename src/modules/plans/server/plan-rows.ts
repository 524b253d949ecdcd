/** Rows of a plan's head, targets and duties made from a draft. */
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/server/id.ts'
import type { ImportDraft, ImportTarget } from '../import.ts'

export function planRow({ head, period, ownerUnitId, parentPlanId }: ImportDraft, sourceId: string) {
  const { legalBases, recipients, signature } = head
  return {
    type: head.type.value,
    number: head.number.value,
    symbol: head.symbol.value,
    issuer: head.issuer.value,
    place: head.place.value,
    issued_on: head.date.value || null,
    title: head.title.value,
    starts_on: period.from,
    ends_on: period.to,
    head: JSON.stringify({ legalBases: legalBases.map((one) => one.value), recipients: recipients.map((one) => one.value), signature }),
    owner_unit_id: ownerUnitId!,
    parent_plan_id: parentPlanId,
    source_document_id: sourceId,
  }
}

export function targetRow(ctx: Context, planId: string, sourceId: string, target: ImportTarget, position: number) {
  return { tenant_id: ctx.tenantId, plan_id: planId, position, text: target.text, source_document_id: sourceId, source_start: target.span?.start ?? 0, source_end: target.span?.end ?? 0 }
}

export function valueRows(ctx: Context, targetId: string, target: ImportTarget) {
  const decimal = (figure: number | null) => (figure === null ? null : String(figure))
  return target.values.map((value, position) => ({ tenant_id: ctx.tenantId, target_id: targetId, position, ...value, min: decimal(value.min), max: decimal(value.max) }))
}

export function dutyRows(ctx: Context, planId: string, { duties, names }: ImportDraft) {
  return duties.map((duty, position) => {
    const choice = names[duty.unit.key]?.choice
    return {
      tenant_id: ctx.tenantId, id: newId(), plan_id: planId, position, unit_as_written: duty.unit.text, text: duty.text, request: duty.unit.request,
      unit_id: choice?.kind === 'unit' ? choice.unitId : null, group_id: choice?.kind === 'group' ? choice.groupId : null,
      source_start: duty.span.start, source_end: duty.span.end,
    }
  })
}
