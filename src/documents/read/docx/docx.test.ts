import { deepEqual, equal, ok } from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ReadDocument } from '../blocks.ts'
import { cell, docxOf, level, numbered, para, row, run, table, type DocxParts } from '../fixtures/docx.ts'
import { readDocument } from '../index.ts'

const read = (parts: DocxParts): Promise<ReadDocument> => readDocument(docxOf(parts), 'ke-hoach.docx')
const lines = (document: ReadDocument): string[] => document.text.split('\n')
const num = (id: number, abstract: number, more = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`

describe('automatic numbers', () => {
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}${level(3, 'bullet', '-')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', 'Điều %1.')}${level(1, 'decimal', '%1.%2.')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '\uf0b7')}</w:abstractNum>` +
    num(1, 0) + num(2, 1) + num(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>') + num(4, 2)

  it('are printed with their format and start again below a higher level', async () => {
    const body = [
      numbered('MỤC ĐÍCH', 1), numbered('Mục đích chung', 1, 1), numbered('Nâng cao nhận thức', 1, 2), numbered('Lan tỏa', 1, 2), numbered('Tiết kiệm', 1, 3),
      numbered('NHIỆM VỤ', 1), numbered('Tập huấn', 1, 1), numbered('Lớp cơ bản', 1, 2),
    ].join('')
    deepEqual(lines(await read({ body, numbering })), ['I. MỤC ĐÍCH', '1. Mục đích chung', 'a) Nâng cao nhận thức', 'b) Lan tỏa', '- Tiết kiệm', 'II. NHIỆM VỤ', '1. Tập huấn', 'a) Lớp cơ bản'])
  })

  it('hold several levels in one number and restart where a list overrides its start', async () => {
    const body = [numbered('Phạm vi', 2), numbered('Đối tượng', 2, 1), numbered('Thời gian', 2, 1), numbered('Hiệu lực', 3), numbered('Thi hành', 3), numbered('Ghi chú', 4)].join('')
    deepEqual(lines(await read({ body, numbering })), ['Điều 1. Phạm vi', '1.1. Đối tượng', '1.2. Thời gian', 'Điều 7. Hiệu lực', 'Điều 8. Thi hành', '• Ghi chú'])
  })

  it('come from styles, by the level that names the style', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Mục lớn"/><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="MucCon"><w:name w:val="heading 2"/><w:basedOn w:val="Muc"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="9"/></w:numPr></w:pPr></w:style>'
    const styled = `<w:abstractNum w:abstractNumId="5">${level(0, 'upperRoman', '%1.', '<w:pStyle w:val="Muc"/>')}${level(1, 'decimal', '%1.%2', '<w:isLgl/><w:pStyle w:val="MucCon"/>')}</w:abstractNum>${num(9, 5)}`
    const body = para('MỤC TIÊU', '<w:pStyle w:val="Muc"/>') + para('Chỉ tiêu', '<w:pStyle w:val="MucCon"/>') + para('Không đánh số', '<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    const { blocks } = await read({ body, numbering: styled, styles })
    deepEqual(blocks.map(({ marker, heading, bold, text }) => [marker, heading, bold, text]), [['I.', 1, true, 'MỤC TIÊU'], ['1.1', 2, true, 'Chỉ tiêu'], ['', 1, true, 'Không đánh số']])
  })

  it('are counted in empty cells of an ordinal column', async () => {
    const auto = cell(para('<w:r/>', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'))
    const body = table([row([cell('TT'), cell('Nhiệm vụ')].concat(cell('Chủ trì'))), row([auto, cell('In tờ rơi'), cell('Sở A')]), row([auto, cell('Mở lớp'), cell('Sở B')])])
    const { blocks } = await read({ body, numbering })
    deepEqual(blocks.map((block) => block.table!.cells.map((each) => each.text)), [['TT', 'Nhiệm vụ', 'Chủ trì'], ['1.', 'In tờ rơi', 'Sở A'], ['2.', 'Mở lớp', 'Sở B']])
    deepEqual(blocks.map((block) => block.table!.header), [true, false, false])
  })

  it('leave typed numbers to be recognised in the text', async () => {
    const { blocks } = await read({ body: para('đ) Kiểm tra, giám sát') + para('2.1. Nội dung') + para('15.000 tờ rơi') })
    deepEqual(blocks.map(({ kind, marker, text }) => [kind, marker, text]), [['item', 'đ)', 'Kiểm tra, giám sát'], ['item', '2.1.', 'Nội dung'], ['paragraph', '', '15.000 tờ rơi']])
  })
})

describe('tables', () => {
  it('fill merged cells down and across, flagged', async () => {
    const body = table([
      row([cell('TT'), cell('Nội dung'), cell('Chủ trì')]),
      row([cell('I. Tuyên truyền', '<w:gridSpan w:val="3"/>')]),
      row([cell('1'), cell('Làm phóng sự'), cell('Đài tỉnh', '<w:vMerge w:val="restart"/>')]),
      row([cell('2'), cell('Viết bài'), cell(para('<w:r/>'), '<w:vMerge/>')]),
    ])
    const { blocks, text } = await read({ body })
    deepEqual(blocks.map((block) => block.table!.cells.map((each) => each.text + (each.merged ? '*' : ''))), [
      ['TT', 'Nội dung', 'Chủ trì'],
      ['I. Tuyên truyền', 'I. Tuyên truyền*', 'I. Tuyên truyền*'],
      ['1', 'Làm phóng sự', 'Đài tỉnh'],
      ['2', 'Viết bài', 'Đài tỉnh*'],
    ])
    for (const block of blocks) for (const { span, text: own } of block.table!.cells) equal(text.slice(span.start, span.end), own)
  })

  it('of two columns are a letterhead: a row, its paragraphs on lines of their own', async () => {
    const body = table([row([cell(para('ỦY BAN NHÂN DÂN') + para(run('TỈNH MẪU', '<w:b/>')), '<w:gridSpan w:val="2"/>'), cell(para('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + para('Độc lập - Tự do - Hạnh phúc'))])]) + para('KẾ HOẠCH', '<w:jc w:val="center"/>')
    const { blocks } = await read({ body })
    deepEqual(blocks[0]!.table!.cells.map((each) => each.text), ['ỦY BAN NHÂN DÂN\nTỈNH MẪU', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'])
    equal(blocks[1]!.align, 'center')
  })

  it('of one column are a frame around paragraphs', async () => {
    const { blocks } = await read({ body: table([row([cell(para('1. Yêu cầu') + para('Đúng tiến độ.'))])]) })
    deepEqual(blocks.map(({ kind, marker, text }) => [kind, marker, text]), [['item', '1.', 'Yêu cầu'], ['paragraph', '', 'Đúng tiến độ.']])
  })
})

describe('text', () => {
  it('is what stands after all tracked changes', async () => {
    const body =
      para(`${run('Hoàn thành trước ')}<w:del w:id="1"><w:r><w:delText>30/6</w:delText></w:r></w:del><w:ins w:id="2">${run('31/12')}</w:ins>`) +
      `<w:p><w:moveFrom w:id="3">${run('Đoạn đã chuyển')}</w:moveFrom></w:p>` +
      `<w:p><w:moveTo w:id="4">${run('Đoạn chuyển đến')}</w:moveTo></w:p>` +
      para(run('Nối '), '<w:rPr><w:del w:id="5"/></w:rPr>') + para('liền')
    const document = await read({ body })
    deepEqual(lines(document), ['Hoàn thành trước 31/12', 'Đoạn chuyển đến', 'Nối liền'])
    deepEqual(document.warnings.map((warning) => warning.code), ['trackedChanges'])
  })

  it('of a text box comes once, fields give their result, controls and links their content', async () => {
    const box = `<w:txbxContent>${para('HỎA TỐC')}</w:txbxContent>`
    const body =
      para(`<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('Số 5')}`) +
      para(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:t>ẩn</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('ngày 02 tháng 3')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`) +
      `<w:sdt><w:sdtPr/><w:sdtContent>${para(`<w:hyperlink>${run('Cổng thông tin')}</w:hyperlink><w:r><w:footnoteReference w:id="2"/><w:tab/></w:r>${run('tỉnh')}<w:r><w:br/></w:r>${run('dòng hai &amp; &#7871;')}`)}</w:sdtContent></w:sdt>`
    const { blocks } = await read({ body })
    deepEqual(blocks.map((block) => block.text), ['Số 5', 'HỎA TỐC', 'ngày 02 tháng 3', 'Cổng thông tin tỉnh\ndòng hai & ế'])
  })

  it('knows bold through styles, capitals by effect, and leaves hidden words out', async () => {
    const styles = '<w:style w:type="character" w:styleId="Dam"><w:name w:val="Đậm"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    const { blocks } = await read({ styles, body: para(run('Nhiệm vụ ', '<w:rStyle w:val="Dam"/>') + run('chung', '<w:b w:val="1"/><w:caps/>') + run(' ghi nháp', '<w:vanish/>')) + para(run('a', '<w:b/>') + run('b', '<w:b w:val="0"/>')) })
    deepEqual(blocks.map(({ text, bold }) => [text, bold]), [['Nhiệm vụ CHUNG', true], ['ab', false]])
  })

  it('in legacy fonts is converted run by run, also through styles', async () => {
    const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`
    const styles = `<w:style w:type="paragraph" w:styleId="Cu"><w:name w:val="Cũ"/><w:rPr>${font('.VnTime')}</w:rPr></w:style>`
    const body =
      para(run('KÕ ho¹ch tuyªn truyÒn ') + '<w:r><w:t>th</w:t></w:r><w:r><w:softHyphen/></w:r><w:r><w:t>êng xuyªn</w:t></w:r>', '<w:pStyle w:val="Cu"/>') +
      para(run('kÕ ho¹ch', font('.VnTimeH')) + run(' – ') + run('toå chö', font('VNI-Times')) + run('ùc', font('VNI-Times')) + run(' Unicode: tổ chức'))
    const document = await read({ body, styles })
    deepEqual(lines(document), ['Kế hoạch tuyên truyền thường xuyên', 'KẾ HOẠCH – tổ chức Unicode: tổ chức'])
    ok(document.warnings.some((warning) => warning.code === 'encoding' && warning.detail === 'vni'))
  })

  it('that is Unicode under a legacy font name stays as it is', async () => {
    const { text } = await read({ body: para(run('Công an tỉnh chủ trì, phối hợp với Sở Tư pháp; cô, chú, bác', '<w:rFonts w:ascii=".VnTime"/>')) })
    equal(text, 'Công an tỉnh chủ trì, phối hợp với Sở Tư pháp; cô, chú, bác')
  })
})
