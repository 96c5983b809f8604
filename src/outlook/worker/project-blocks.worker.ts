import { once } from 'node:events'
import { parentPort } from 'node:worker_threads'
import { preparePlan } from '../engine/plan.ts'
import { openKernel } from './kernel-file.ts'
import { projectBlocks } from './project-blocks.ts'
import type { ThreadOrder } from './thread-order.ts'
import { warmUp } from './warm-up.ts'

/** One of the threads of a projection: takes blocks until there are none, writes figures where all can read them. */
if (!parentPort) throw new Error('This is a thread of a projection and is not run by itself.')
const [opened, [order]] = await Promise.all([
  openKernel().then((kernel) => {
    if (kernel) warmUp(kernel)
    return kernel
  }),
  once(parentPort, 'message') as Promise<[ThreadOrder]>,
])
const { set, request, indicators, queue, figures, kernel } = order
const work = { plan: preparePlan(set, request), places: set.places, indicators, queue, figures }
projectBlocks(work, kernel === 'plain' ? undefined : opened)
parentPort.close()
