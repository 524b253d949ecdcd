/** Columns of organisations that name a unit and do not pass on as a thing held. */
import { registerHistory } from '#platform/server/holdings.ts'

registerHistory('units.parent_id', 'the register itself: an act moves the children of a unit that ends, and keeps the former parent in unit_pasts')
registerHistory('unit_pasts.unit_id', 'what the unit was')
registerHistory('unit_pasts.parent_id', 'whom the unit belonged to then')
registerHistory('unit_aliases.unit_id', 'how the unit itself is written')
registerHistory('unit_contacts.unit_id', 'where the unit itself was reached; its heir has an office of its own')
registerHistory('successions.from_unit_id', 'the act itself: who was followed')
registerHistory('successions.to_unit_id', 'the act itself: who followed')
