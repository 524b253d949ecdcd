import { redirect } from '@sveltejs/kit'
import { attempt, fields, show } from '#lib/server/forms.ts'
import { correctUnit, endSeat, getUnit, listUnits, seatMember } from '#modules/organisations/server/index.ts'
import { UNIT_KINDS } from '#modules/organisations/unit.ts'
import { unitPage } from '#messages/unit-page.ts'

/** Empty contact points offered below those that are there, so that two more can be added without JavaScript. */
const SPARE = 2

export async function load({ locals, params }) {
  const unit = await show(locals.run(getUnit, params))
  const units = unit.kind === 'steering-committee' ? await show(locals.run(listUnits, {})) : []
  const contacts = [...unit.contacts, ...Array.from({ length: SPARE }, () => ({ title: '', phone: '', email: '', address: '' }))]
  return { unit, contacts, kinds: UNIT_KINDS, units: units.map(({ id, name }) => ({ id, name })) }
}

/** "contact-0-phone" and its like, as contact points; those left empty are none. */
function contactsOf(values: Record<string, unknown>) {
  const of = (at: number, key: string) => String(values[`contact-${at}-${key}`] ?? '').trim()
  const count = Math.max(0, ...Object.keys(values).flatMap((key) => (/^contact-(\d+)-/.exec(key)?.[1] ? [Number(/^contact-(\d+)-/.exec(key)![1]) + 1] : [])))
  return Array.from({ length: count }, (_, at) => ({ title: of(at, 'title'), phone: of(at, 'phone'), email: of(at, 'email'), address: of(at, 'address') })).filter((one) => Object.values(one).some(Boolean))
}

export const actions = {
  async correct({ request, locals, params }) {
    const values = fields(await request.formData())
    return attempt(values, async () => {
      const aliases = String(values['aliases'] ?? '').split('\n').map((line) => line.trim()).filter(Boolean)
      await locals.run(correctUnit, { ...values, ...params, aliases, contacts: contactsOf(values), commandable: values['commandable'] === 'on', unverified: values['unverified'] === 'on' })
      redirect(303, `/units/${params.unitId}?corrected=1`)
    }, 'correct')
  },
  async seat({ request, locals, params }) {
    const values = fields(await request.formData())
    return attempt(values, async () => {
      await locals.run(seatMember, { ...values, committeeId: params.unitId })
      return { done: unitPage(locals.locale).seatAdded }
    }, 'seat')
  },
  async unseat({ request, locals }) {
    const values = fields(await request.formData())
    return attempt(values, async () => {
      await locals.run(endSeat, values)
      return { done: unitPage(locals.locale).seatEnded }
    }, `unseat-${values['seatId']}`)
  },
}
