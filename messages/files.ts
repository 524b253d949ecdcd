import { catalogue } from '#platform/messages.ts'

const taken = 'ảnh (.jpg, .png, .webp, .gif), .pdf, .docx, .xlsx, .pptx, .mp4, .mp3, .m4a, .txt, .csv'
const takenEn = 'pictures (.jpg, .png, .webp, .gif), .pdf, .docx, .xlsx, .pptx, .mp4, .mp3, .m4a, .txt, .csv'

export const filesWords = catalogue({
  vi: {
    accepted: `Nhận ${taken}; mỗi tệp không quá 50 MB.`,
    empty: (name: string) => `Tệp “${name}” không có nội dung. Đề nghị mở lại tệp trên máy, lưu lại rồi chọn lại.`,
    tooLarge: (name: string) => `Tệp “${name}” lớn hơn 50 MB. Đề nghị nén nhỏ hoặc chia thành nhiều phần; phim dài thì dẫn đường liên kết.`,
    damagedImage: (name: string) => `Không mở được ảnh “${name}”: tệp bị hỏng hoặc quá lớn (trên 120 triệu điểm ảnh). Đề nghị chụp hoặc xuất lại ảnh.`,
    refused: {
      program: (name: string) => `Không nhận “${name}”: nội dung là chương trình hoặc tập lệnh chạy được. Chỉ nhận ${taken}.`,
      page: (name: string) => `Không nhận “${name}”: nội dung là trang HTML, XML hoặc ảnh SVG, có thể chứa mã chạy được. Đề nghị lưu thành .pdf hoặc ảnh .png.`,
      heic: (name: string) => `Không nhận “${name}”: ảnh dạng HEIC của điện thoại. Đề nghị chuyển sang .jpg, hoặc trong cài đặt máy ảnh chọn “Tương thích nhất”.`,
      archive: (name: string) => `Không nhận “${name}”: tệp nén. Đề nghị giải nén và gửi từng tệp bên trong.`,
      old_office: (name: string) => `Không nhận “${name}”: tệp Office kiểu cũ (.doc, .xls, .ppt). Đề nghị lưu lại thành .docx, .xlsx, .pptx hoặc .pdf.`,
      macros: (name: string) => `Không nhận “${name}”: tệp Office có chứa macro. Đề nghị lưu lại thành .docx, .xlsx, .pptx.`,
      other: (name: string) => `Không nhận loại nội dung của tệp “${name}”. Chỉ nhận ${taken}; tệp chữ phải ở bảng mã UTF-8.`,
    },
    notArrived: 'Có tệp chưa được gửi lên đầy đủ, hoặc đã thuộc một bản ghi khác. Đề nghị chọn lại tệp và gửi lại.',
    beingKept: 'Tệp này đang được lưu từ một lần gửi khác. Đề nghị chờ một lát rồi gửi lại.',
    notFound: 'Không có tệp này.',
    cut: 'Đường truyền bị ngắt khi đang gửi tệp. Đề nghị gửi lại.',
    onlyHere: 'Tệp chỉ nhận từ trang của hệ thống.',
  },
  en: {
    accepted: `Accepted: ${takenEn}; each file up to 50 MB.`,
    empty: (name: string) => `The file “${name}” has no content. Open it on your device, save it and choose it again.`,
    tooLarge: (name: string) => `The file “${name}” is larger than 50 MB. Compress it or split it; for a long film give a link.`,
    damagedImage: (name: string) => `The picture “${name}” cannot be opened: it is damaged or too large (over 120 million pixels). Take or export it again.`,
    refused: {
      program: (name: string) => `“${name}” is not accepted: its content is a program or script. Accepted: ${takenEn}.`,
      page: (name: string) => `“${name}” is not accepted: its content is HTML, XML or SVG, which may carry code. Save it as .pdf or as a .png picture.`,
      heic: (name: string) => `“${name}” is not accepted: it is a phone’s HEIC picture. Convert it to .jpg, or choose “Most compatible” in the camera settings.`,
      archive: (name: string) => `“${name}” is not accepted: it is an archive. Unpack it and send each file.`,
      old_office: (name: string) => `“${name}” is not accepted: it is an old Office file (.doc, .xls, .ppt). Save it as .docx, .xlsx, .pptx or .pdf.`,
      macros: (name: string) => `“${name}” is not accepted: it is an Office file with macros. Save it as .docx, .xlsx or .pptx.`,
      other: (name: string) => `The content of “${name}” is of a kind that is not accepted. Accepted: ${takenEn}; text must be in UTF-8.`,
    },
    notArrived: 'A file has not fully arrived, or belongs to another record already. Choose it and send it again.',
    beingKept: 'This file is being kept from another sending. Wait a moment and send again.',
    notFound: 'There is no such file.',
    cut: 'The line was cut while the file was being sent. Send it again.',
    onlyHere: 'Files are accepted from the pages of this site only.',
  },
})
