import pg from 'pg'

/** Makes an empty province as owner (the run-time role may not) and returns its number. */
export async function createProvince(ownerUrl: string, province: { name: string; sample: boolean }): Promise<number> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    const { rows } = await owner.query<{ tenant_id: number }>('insert into tenants (name, sample) values ($1, $2) returning tenant_id', [province.name, province.sample])
    return rows[0]!.tenant_id
  } finally {
    await owner.end()
  }
}

/** The provinces of this database, oldest first. */
export async function listProvinces(ownerUrl: string): Promise<{ tenantId: number; name: string; sample: boolean }[]> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    const { rows } = await owner.query<{ tenant_id: number; name: string; sample: boolean }>('select tenant_id, name, sample from tenants order by tenant_id')
    return rows.map((row) => ({ tenantId: row.tenant_id, name: row.name, sample: row.sample }))
  } finally {
    await owner.end()
  }
}
