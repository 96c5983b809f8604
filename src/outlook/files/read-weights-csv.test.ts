import { expect, test } from 'vitest'
import { temporaryFile } from './population-file.examples.ts'
import { readWeightsFile } from './read-weights-csv.ts'

const read = async (...lines: string[]) =>
  readWeightsFile(
    await temporaryFile(['from_code,to_code,on_date,weight,source', ...lines].join('\n'), 'weights.csv'),
  )

test('weights of one’s own take the place of ours for the codes that they name', async () => {
  const { shares, makeUps } = await read('5012,5055,2020-01-01,0.2,own', '5012,5059,2020-01-01,0.8,own')
  expect(shares.get('5012')).toEqual([
    { today: '5055', weight: 0.2 },
    { today: '5059', weight: 0.8 },
  ])
  expect(shares.get('1014')).toEqual([{ today: '4223', weight: 1 }])
  expect(makeUps.get('5055')).toContainEqual(['1571', '5011', '5012'])
  expect(makeUps.get('5056')).toContainEqual(['5013'])
})

test('codes that nobody knew may be given', async () => {
  const { shares } = await read('9905,9901,,1,own')
  expect(shares.get('9905')).toEqual([{ today: '9901', weight: 1 }])
})

test.each([
  ['101,4223,2020-01-01,1,', 'line 2: "101" is no municipality code'],
  ['1014,8888,2020-01-01,1,', 'line 2: "8888" is not the code of a municipality of today.'],
  ['1014,4223,2020-01-01,0,', 'line 2: the weight must be above 0 and at most 1, not "0".'],
  ['1014,4223,2020-01-01,,', 'line 2: the weight must be above 0 and at most 1, not "".'],
  ['1014,4223,1.1.2020,1,', 'line 2: "1.1.2020" is no date; write it as 2020-01-01.'],
  ['1014,4223,2020-01-01,0.9,', 'line 2: the weights of 1014 add up to 0.9 and not to 1.'],
  ['', 'there are no weights in it.'],
])('%s is refused', async (line, message) => {
  await expect(read(line)).rejects.toThrow(message)
})

test('a file without the columns is refused', async () => {
  await expect(readWeightsFile(await temporaryFile('a,b\n1,2\n'))).rejects.toThrow(
    'line 1: the column "from_code" is missing.',
  )
})
