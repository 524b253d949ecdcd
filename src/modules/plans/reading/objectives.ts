/** Objectives: what the sections of aims say in words, figure or none. */
import type { Found } from '../draft.ts'
import type { Section } from './sections.ts'
import { isHeading } from './statements.ts'
import { walk } from './outline.ts'
import { within } from './lines.ts'

export function objectivesIn(sections: Section[]): Found[] {
  return sections.filter((section) => section.kind === 'targets').flatMap((section) =>
    [...walk(section.nodes)]
      .filter((node) => !node.line.row && node !== section.node && !isHeading(node) && node.line.text.length > 25)
      .map((node) => ({ value: node.line.text, span: within(node.line, 0, node.line.text.length), rule: 'targets-section', confidence: 0.85 })))
}
