import { expect, test } from 'vitest'
import { gzipSync } from 'node:zlib'
import { castOf } from '../../../test/support/cast.ts'
import { createTestDatabase } from '../../../test/support/database.ts'
import { putMunicipalities } from '../../../test/support/registers.ts'
import { startSite } from '../../../test/support/site.ts'
import { registersRoutes } from '../routes.ts'
import { sql } from 'kysely'
test('speed', async () => {
  const db = await createTestDatabase()
  const cast = await castOf(db)
  await putMunicipalities(cast.administrator)
  await cast.administrator.write(async (tx) => {
      await sql`insert into registers.organisation (id, slug, kind) select md5(n::text)::uuid, 'k' || n, 'municipality' from generate_series(1, 400) as n`.execute(tx)
      await sql`insert into registers.organisation_name (id, organisation_id, name, kind) select md5('n' || n)::uuid, md5(n::text)::uuid, 'K' || n, 'official' from generate_series(1, 400) as n`.execute(tx)
      await sql`insert into registers.municipality_code (code, organisation_id, name, during) select (5000 + n)::text, md5(n::text)::uuid, 'Sted ' || (n % 77), '[1800-01-01,)' from generate_series(1, 400) as n`.execute(tx)
  })
  const site = await startSite(db, { slices: [registersRoutes] })
  const lines = ['kommunenummer;kommune;dato;alder_fra;alder_til;innbyggere;kilde']
  for (let y = 1980; y < 2026; y++) for (let n = 1; n <= 400; n++) lines.push(`${5000 + n};Sted ${n % 77};${y}-01-01;0;150;${(n * 7919 * y) % 90000};SSB, tabell 07459, CC BY 4.0`)
  const packed = gzipSync(lines.join('\r\n'), { level: 9 }).toString('base64url')
  console.log(lines.length, packed.length)
  let t = performance.now()
  const a = await site.post('/folketall/importer', { packed }, cast.administrator)
  console.log('preview', a.statusCode, performance.now() - t)
  t = performance.now()
  const b = await site.post('/folketall/importer', { packed, confirm: 'ja' }, cast.administrator)
  console.log('import', b.statusCode, performance.now() - t)
  for (const url of ['/folketall', '/folketall?sorter=kommune', '/folketall?kommune=5001', '/kommuner', '/kommuner?sorter=-innbyggere', '/folketall.csv', '/kommuner/5001']) {
    await site.get(url)
    t = performance.now()
    await site.get(url)
    console.log(url, performance.now() - t)
  }
  expect(1).toBe(1)
  await site.stop(); await db.drop()
}, 120_000)
