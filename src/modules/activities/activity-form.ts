/** The fields of the form as the browser sends them, read into the input of the commands. The browser and the server share it. */
import { AUDIENCE_KINDS } from './kinds.ts'

/** Rows for links that the form always shows; with JavaScript more can be added. */
export const LINK_ROWS = 3
const MOST_LINKS = 30

type Values = Record<string, unknown>
const text = (value: unknown) => (typeof value === 'string' ? value : '')
const list = (value: unknown) => (Array.isArray(value) ? value.map(String) : value ? [String(value)] : [])

/** Figures are read in the language of the page: "1,250" is 1250 in English and 1,25 in Vietnamese. What is none is refused, never guessed. */
export function inputOf(values: Values, read: (figure: string) => number | null): Record<string, unknown> {
  const optional = (name: string) => (text(values[name]) ? { [name]: values[name] } : {})
  const figure = (name: string) => (text(values[name]) ? { [name]: read(text(values[name])) ?? '?' } : {})
  return {
    title: text(values['title']), startsOn: text(values['startsOn']), taskIds: list(values['taskIds']), partnerIds: list(values['partnerIds']),
    ...optional('endsOn'), ...optional('kind'), ...optional('unitId'), ...figure('participants'), ...figure('quantity'), ...optional('clientKey'), ...optional('reason'), ...optional('version'), ...optional('activityId'),
    place: text(values['place']), description: text(values['description']), quantityUnit: text(values['quantityUnit']), complete: values['complete'] === 'true', apartFrom: list(values['apartFrom']),
    audience: AUDIENCE_KINDS.flatMap((kind) => (text(values[`audience.${kind}`]) ? [{ kind, count: read(text(values[`audience.${kind}`])) ?? '?' }] : [])),
    links: linkRows(values).filter((link) => link.url || link.label),
    files: keptFiles(values).map(({ id, description }) => ({ id, description })),
  }
}

const linkRows = (values: Values) => Array.from({ length: MOST_LINKS }, (_, at) => ({ url: text(values[`link.${at}.url`]), label: text(values[`link.${at}.label`]), primary: values[`link.${at}.primary`] === 'true' }))

/** Files that the server has already: "file.<id>" holds the name, "note.<id>" what is seen in it. */
export const keptFiles = (values: Values) =>
  Object.entries(values).flatMap(([key, name]) => (key.startsWith('file.') ? [{ id: key.slice(5), name: text(name), description: text(values[`note.${key.slice(5)}`]) }] : []))

type Stored = {
  title: string; startsOn: string; endsOn: string | null; taskIds: string[]; kind: string | null; unitId: string; place: string; description: string; participants: number | null; quantity: number | null; quantityUnit: string
  state: string; units: { unitId: string }[]; audience: { kind: string; count: number }[]; links: { url: string; label: string; primary: boolean }[]; files: { id: string; name?: string; description: string }[]
}

/** A stored record as the values of the form, to be corrected or copied. Figures as people write them. */
export function valuesOf(one: Stored, written: (figure: number | null) => string): Values {
  return {
    title: one.title, startsOn: one.startsOn, endsOn: one.endsOn ?? '', taskIds: one.taskIds, kind: one.kind ?? '', unitId: one.unitId, place: one.place, description: one.description,
    participants: written(one.participants), quantity: written(one.quantity), quantityUnit: one.quantityUnit, complete: one.state === 'complete' ? 'true' : '', partnerIds: one.units.map((unit) => unit.unitId).filter((id) => id !== one.unitId),
    ...Object.fromEntries(one.audience.map(({ kind, count }) => [`audience.${kind}`, written(count)])),
    ...Object.fromEntries(one.links.flatMap((link, at) => [[`link.${at}.url`, link.url], [`link.${at}.label`, link.label], [`link.${at}.primary`, link.primary ? 'true' : '']])),
    ...Object.fromEntries(one.files.flatMap((file) => [[`file.${file.id}`, file.name ?? ''], [`note.${file.id}`, file.description]])),
  }
}
