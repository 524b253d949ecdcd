import type { reportsWords } from '#messages/reports.ts'
import type { ReportFacts } from '../assemble.ts'
import type { ReportHead } from '../report.ts'

/** "Sở Thông tin và Truyền thông" → "STTTT": first letters, without the small words. */
const initials = (name: string) =>
  name.split(/[\s-]+/u).filter((word) => word && !/^(và|của|về|tỉnh|huyện|xã)$/iu.test(word)).map((word) => (word === 'UBND' ? word : word[0]!.toUpperCase())).join('')

/** The head as far as it can be told: number, date and signer stay open for the issuing system. */
export function suggestHead(facts: ReportFacts & { provinceName: string }, words: ReturnType<typeof reportsWords>): ReportHead {
  const province = facts.provinceName.replace(/\s*\(.*\)$/u, '').replace(/^(Tỉnh|Thành phố)\s+/u, '')
  return {
    parentAgency: `UBND tỉnh ${province}`, issuingAgency: facts.unitName, number: '', symbol: `BC-${initials(facts.unitName)}`, place: province, date: '',
    subject: words.subject(facts.planName, facts.periodName), addressees: [`Ủy ban nhân dân tỉnh ${province}`], authority: '', authorityOf: '', signerRole: '', signerName: '', recipients: [], archive: 'VT',
  }
}
