import { program } from '#lib/server/program.ts'

export function load({ locals, url }) {
  const person = locals.person
  return {
    locale: locals.locale,
    theme: locals.theme,
    sample: program().sample,
    path: url.pathname,
    person: person && { name: person.name, roles: [...new Set(person.grants.map((grant) => grant.role))], unitIds: [...new Set(person.grants.map((grant) => grant.unitId))], behalf: [...new Set(person.grants.flatMap((grant) => grant.via?.name ?? []))] },
  }
}
