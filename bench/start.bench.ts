import { median, report } from './figure.ts'
import { forget, startedProgram } from './started-program.ts'

/** From the command to the line "ready", with everything installed and built, and data there already. */
const rounds = 5

const first = await startedProgram()
await first.stop()
const times: number[] = []
for (let round = 0; round < rounds; round += 1) {
  const program = await startedProgram(first.dataFolder)
  times.push(program.readyAfter)
  await program.stop()
}
forget(first.dataFolder)
report([
  {
    name: 'first start, with a new database and both examples',
    value: first.readyAfter / 1000,
    unit: 's',
    limit: 10,
    rule: 'at-most',
  },
  { name: 'ready after npm start', value: median(times) / 1000, unit: 's', limit: 3, rule: 'at-most' },
])
