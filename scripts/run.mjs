/**
 * Behind every `npm start | test | run sangto | run bench | run check`: brings what is missing, then hands over to Node 26.
 * Plain JavaScript, because it runs on whatever Node there is, before anything is installed.
 */
const OLDEST = 20
const major = Number(process.versions.node.split('.')[0])

if (major < OLDEST) {
  console.error(`Sáng Tỏ cần Node.js ${OLDEST} trở lên; máy này đang chạy ${process.version}. Hãy cài bản mới từ https://nodejs.org rồi chạy lại.`)
  console.error(`Sáng Tỏ needs Node.js ${OLDEST} or newer; this is ${process.version}. Install a newer one from https://nodejs.org and run this again.`)
  process.exitCode = 1
} else {
  import('./run/tasks.mjs')
    .then(({ run }) => run(process.argv[2], process.argv.slice(3)))
    .catch((error) => {
      console.error(error.expected ? error.message : error)
      process.exitCode = 1
    })
}
