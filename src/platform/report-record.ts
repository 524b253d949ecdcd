/** One record as a report uses it: enough for a sentence, a count and a line in the list of evidence. */
export type ReportRecord = {
  /** The register that holds it, and its id there. */
  source: string
  id: string
  taskIds: string[]
  /** Units that recorded or confirmed it, the recording one first; only these are counted. */
  units: { id: string; name: string }[]
  title: string
  description: string
  /** ISO dates; `to` equals `from` for one day. It is counted on its last day. */
  from: string
  to: string
  place: string
  /** What kind of thing it is, by a stable key and in the words of the context's language; null when nobody said. */
  kind: { key: string; name: string } | null
  /** Null: nobody counted. That is not 0. */
  participants: number | null
  quantity: { count: number; unit: string } | null
  evidence: { label: string; href: string }[]
  href: string
}
