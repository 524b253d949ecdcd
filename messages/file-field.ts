import { catalogue } from '#platform/messages.ts'

/** Words of the field in which files are chosen. */
export const fileFieldWords = catalogue({
  vi: {
    chooseFile: 'Chọn tệp',
    dropFile: 'Một tệp; có thể thả vào khung.',
    dropFiles: 'Có thể chọn nhiều tệp, hoặc thả vào khung.',
    fileLimit: (limit: string) => `Tối đa ${limit} một tệp.`,
    fileTooBig: (name: string, limit: string) => `“${name}” lớn hơn ${limit} nên sẽ không được nhận. Chọn tệp nhỏ hơn.`,
  },
  en: {
    chooseFile: 'Choose file',
    dropFile: 'One file; it can be dropped into the frame.',
    dropFiles: 'Several files can be chosen, or dropped into the frame.',
    fileLimit: (limit: string) => `At most ${limit} a file.`,
    fileTooBig: (name: string, limit: string) => `“${name}” is larger than ${limit} and would not be accepted. Choose a smaller file.`,
  },
})
