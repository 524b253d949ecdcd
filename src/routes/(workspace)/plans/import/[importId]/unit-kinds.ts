import type { UnitKind } from '#modules/organisations/unit.ts'

/** Kinds of unit for a choice: the noun's own file brings its schemas, which no page needs. */
export const UNIT_KIND_LIST = ['department', 'agency', 'centre', 'press', 'police', 'military', 'party', 'front', 'socio-political', 'association', 'steering-committee', 'peoples-committee', 'district', 'commune', 'other'] as const satisfies readonly UnitKind[]
