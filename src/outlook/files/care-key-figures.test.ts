import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readCareKeyFigures } from './care-key-figures.ts'
import { NATION } from './care-shares.model.ts'

const home = 'Andel innbyggere 80 år og over som bruker hjemmetjenester (prosent)'
const institution = 'Andel innbyggere 80 år og over som er beboere på sykehjem (prosent)'
const head = 'KOKkommuneregion0000,ContentsCode,Tid,label,unit,value,status'

const read = (...rows: string[]) => readCareKeyFigures(gzipSync([head, ...rows, ''].join('\n')))

test('shares of the latest year that has any, of municipalities and of the country', () => {
  const found = read(
    `4223,A,2023,${home},,27.5,`,
    `4223,A,2024,${home},,26.1,`,
    `4223,B,2024,${institution},,11.2,`,
    `EAK,A,2024,${home},,26.9,`,
    `EAK,A,2025,${home},,,..`,
    'EKA01,A,2024,Annet,,1,',
  )
  expect(found?.year).toBe(2024)
  expect(found?.shares).toEqual(
    new Map([
      ['4223', { home80: 26.1, institution80: 11.2 }],
      [NATION, { home80: 26.9 }],
    ]),
  )
})

test('a figure that is not in per cent, or of nobody, is not taken for a share', () => {
  expect(read('4223,A,2024,Mottakere 80 år og over av hjemmetjenester (antall),,312,')).toBeUndefined()
  expect(read()).toBeUndefined()
})
