/** The face of reports. Nobody but pages, command line and jobs imports it. */
import './tables.ts'

export { createReport } from './create-report.ts'
export { chooseParagraph, editHead, editParagraph } from './edit-report.ts'
export { getFigure, getReport, listReports, type ReportView } from './get-report.ts'
export { moveReport } from './move-report.ts'
export { refreshReport } from './refresh-report.ts'
export { getReportDocument } from './report-document.ts'
