import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { putMunicipalities, rowsAs, textOf } from '../../../test/support/registers.ts'
import { type Site, startSite } from '../../../test/support/site.ts'
import { registersRoutes } from '../routes.ts'

let db: TestDatabase
let site: Site
let cast: Cast

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
  await putMunicipalities(cast.administrator)
  site = await startSite(db, { slices: [registersRoutes] })
  for (const code of ['9920', '9921', '9933']) {
    const fields = { code, name: `Sted ${code}`, from: '1.1.2025', takeover: 'none' }
    await site.post('/kommuner/nytt-nummer', fields, cast.administrator)
  }
})
afterAll(async () => {
  await site.stop()
  await db.drop()
})

const textAt = async (url: string) => textOf((await site.get(url)).body)
const codesIn = () =>
  rowsAs<{ code: string; during: string }>(
    cast.administrator,
    'select code, during::text from registers.municipality_code order by code',
  )
const changesIn = () =>
  rowsAs<{ from_code: string; weight_millionths: number }>(
    cast.administrator,
    `select from_code, to_code, on_date::text, weight_millionths
       from registers.municipality_change order by on_date, from_code, to_code`,
  )

describe('a reform', () => {
  const line = (nth: number, [from, to]: readonly [string, string], share = '') => ({
    [`lines.${nth}.from`]: from,
    [`lines.${nth}.to`]: to,
    [`lines.${nth}.share`]: share,
  })
  const send = (fields: Record<string, string>) =>
    site.post('/kommuner/ny-endring', { onDate: '1.1.2025', source: 'SSB', ...fields }, cast.administrator)

  test.each([
    {
      what: 'a merger into itself',
      fields: line(0, ['9911', '9911']),
      field: 'lines.0.to',
      says: 'seg selv',
    },
    {
      what: 'shares that do not add to one',
      fields: { ...line(0, ['9913', '9933'], '60 %'), ...line(1, ['9913', '9920'], '30 %') },
      field: 'lines.0.share',
      says: '90',
    },
    { what: 'an unknown number', fields: line(0, ['9913', '1234']), field: 'lines.0.to', says: '1234' },
    { what: 'an unknown old number', fields: line(2, ['1234', '9933']), field: 'lines.2.from', says: '1234' },
    { what: 'a number out of use', fields: line(0, ['9901', '9911']), field: 'lines.0.from', says: '9901' },
    {
      what: 'the same line twice',
      fields: { ...line(0, ['9913', '9933'], '50 %'), ...line(3, ['9913', '9933'], '50 %') },
      field: 'lines.3.to',
      says: '9913',
    },
    { what: 'no lines', fields: {}, field: 'lines.0.from', says: '' },
    { what: 'half a line', fields: line(0, ['9913', '']), field: 'lines.0.to', says: '' },
    { what: 'a share of nothing', fields: line(0, ['9913', '9933'], '0'), field: 'lines.0.share', says: '' },
    {
      what: 'a share over one',
      fields: line(0, ['9913', '9933'], '120 %'),
      field: 'lines.0.share',
      says: '100 %',
    },
    { what: 'no date', fields: { ...line(0, ['9913', '9933']), onDate: '' }, field: 'onDate', says: 'dato' },
  ])('with $what is refused, and nothing is stored', async ({ fields, field, says }) => {
    const before = { changes: await changesIn(), codes: await codesIn() }
    const answer = await send(fields)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(`href="#field-${field}"`)
    expect(textOf(answer.body)).toContain(says)
    expect({ changes: await changesIn(), codes: await codesIn() }).toEqual(before)
  })

  test('more lines can be asked for, and keep what was typed', async () => {
    const fields = { ...line(0, ['9913', '9933']), ...line(1, ['', '']), ...line(2, ['9901', '']) }
    const { statusCode, body } = await send({ ...fields, more: 'on' })
    expect(statusCode).toBe(200)
    expect(body).toContain('name="lines.5.from"')
    expect(body).toContain('value="9913"')
    expect(body).toContain('value="9901"')
  })

  test('a split in thirds is a whole, and the record shows the weights', async () => {
    const answer = await send({
      ...line(0, ['9911', '9933'], '1/3'),
      ...line(1, ['9911', '9920'], '1/3'),
      ...line(5, ['9911', '9921'], '1/3'),
    })
    expect(answer.headers.location).toBe('/kommuner/endringer')
    const weights = (await changesIn()).filter(({ from_code }) => from_code === '9911')
    expect(weights.map(({ weight_millionths }) => weight_millionths).sort()).toEqual([
      333_333, 333_333, 333_334,
    ])
    expect(await textAt('/kommuner/9911')).toContain('33,3333 %')
    expect(await codesIn()).toContainEqual({ code: '9911', during: '[2020-01-01,2025-01-01)' })
    const [first] = await rowsAs<{ after: { onDate: string } }>(
      cast.administrator,
      `select after from platform.audit_entry
        where action = 'record-municipality-reform' order by number desc limit 1`,
    )
    expect(first?.after.onDate).toBe('2025-01-01')
  })

  test('a number that went out in one reform cannot go out in another', async () => {
    const before = await changesIn()
    const answer = await send(line(0, ['9911', '9933']))
    expect(answer.statusCode).toBe(422)
    expect(textOf(answer.body)).toContain('9911')
    expect(await changesIn()).toEqual(before)
  })

  test('the same reform told again changes nothing', async () => {
    const before = await changesIn()
    const answer = await send({
      ...line(0, ['9911', '9920'], '33,3333 %'),
      ...line(1, ['9911', '9933'], '33,3334 %'),
      ...line(2, ['9911', '9921'], '33,3333 %'),
    })
    expect(answer.statusCode).toBe(303)
    expect(await changesIn()).toEqual(before)
  })
})
