import pg from 'pg'

/** Runs work on one connection of its own, closed whatever happens. */
export async function withConnection<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  // Without a listener a connection cut by the server's stop would end our process.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Whether the URL's account can connect. */
export function opens(url: string): Promise<boolean> {
  return withConnection(url, async () => true).catch(() => false)
}
