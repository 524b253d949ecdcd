const LONGEST_SIDE = 2000

/**
 * A photo drawn anew in the browser: upright, at most 2000 px, as .jpg. What a canvas gives holds pixels only: place, time and
 * device stay on the phone. What the browser cannot decode is returned as it is; the server looks at it in any case.
 */
export async function shrinkPhoto(file: File): Promise<{ name: string; content: Blob }> {
  if (!/^image\/(jpeg|png|webp|heic|heif|avif)$/u.test(file.type)) return { name: file.name, content: file }
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    const ink = canvas.getContext('2d')!
    ink.fillStyle = '#fff'
    ink.fillRect(0, 0, canvas.width, canvas.height)
    ink.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const content = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85))
    return content ? { name: file.name.replace(/\.[a-z0-9]+$/iu, '') + '.jpg', content } : { name: file.name, content: file }
  } catch {
    return { name: file.name, content: file }
  }
}
