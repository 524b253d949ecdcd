/** Lets each key through once in so many milliseconds; a key that has rested is forgotten. In the memory of this process. */
export function pause(length: number): (key: string, now: number) => boolean {
  const since = new Map<string, number>()
  return (key, now) => {
    // Oldest first: entries stand in the order in which they were let through.
    for (const [other, at] of since) {
      if (now - at < length) break
      since.delete(other)
    }
    if (since.has(key)) return false
    since.set(key, now)
    return true
  }
}
