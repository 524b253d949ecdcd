import { reportFile } from '../report-file.ts'

export const GET = ({ locals, params }) => reportFile(locals, params.reportId, 'docx')
