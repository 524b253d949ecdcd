import sharp from 'sharp'

/** A picture made anew: upright, at most {@link LONGEST_SIDE} px, and without place, time, device or any other metadata. */
export type CleanImage = { bytes: Uint8Array; mediaType: string; extension: string; width: number; height: number; thumbnail: Uint8Array }

export const LONGEST_SIDE = 2000
const THUMBNAIL_SIDE = 480
const MOST_PIXELS = 120_000_000

sharp.concurrency(1)
sharp.cache(false)

const open = (bytes: Uint8Array, animated = false) => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', animated })

/**
 * Decodes and encodes again, so that nothing but the pixels comes through. sharp writes no metadata unless it is asked to.
 * A moving picture stays one; .tif and .avif become .jpg, which everybody can open. Throws when it cannot be decoded.
 */
export async function cleanImage(bytes: Uint8Array, mediaType: string): Promise<CleanImage> {
  const upright = open(bytes, mediaType === 'image/gif').autoOrient().resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
  const [picture, type, extension] =
    mediaType === 'image/png' ? [upright.png(), 'image/png', 'png'] as const
    : mediaType === 'image/webp' ? [upright.webp({ quality: 85 }), 'image/webp', 'webp'] as const
    : mediaType === 'image/gif' ? [upright.gif(), 'image/gif', 'gif'] as const
    : [upright.flatten({ background: '#fff' }).jpeg({ quality: 85, mozjpeg: true }), 'image/jpeg', 'jpg'] as const
  const { data, info } = await picture.toBuffer({ resolveWithObject: true })
  const thumbnail = await open(data).resize({ width: THUMBNAIL_SIDE, height: THUMBNAIL_SIDE, fit: 'inside', withoutEnlargement: true }).flatten({ background: '#fff' }).jpeg({ quality: 78 }).toBuffer()
  return { bytes: data, mediaType: type, extension, width: info.width, height: info.pageHeight ?? info.height, thumbnail }
}
