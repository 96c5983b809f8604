import type { Parameters } from './parameter-source.ts'
import { type Picture, pictureName, type Standing } from './picture.model.ts'
import type { PictureShelf } from './picture-shelf.ts'
import type { Projector } from './projector.ts'

/** A picture, or how far the making of it has come, or why it cannot be made. */
export type PictureState =
  | { readonly kind: 'ready'; readonly picture: Picture }
  | { readonly kind: 'making'; readonly done: number; readonly of: number }
  | { readonly kind: 'failed'; readonly sentence: string }

type Tools = {
  readonly parameters: () => Promise<Parameters>
  readonly standing: () => Promise<Standing>
  readonly projector: Projector
  readonly shelf: PictureShelf
}

/** So many orders at a time; who asks for more is told to come back. */
const MOST_WAITING = 12

/** `ended` gives null when all went well, else the sentence of what went wrong. */
type Making = { done: number; readonly of: number; readonly ended: Promise<string | null> }

/** Finds pictures, or has them made, each once however many ask for it. */
export function pictureMaker({ parameters, standing, projector, shelf }: Tools) {
  const making = new Map<string, Making>()

  async function begin(wanted: Standing, codes: readonly string[]): Promise<Making> {
    const { file } = await parameters()
    const key = `${wanted.parameters} ${pictureName(codes)}`
    const known = making.get(key)
    if (known) return known
    const puts: Promise<void>[] = []
    const made = projector.make({ file, standing: wanted, codes }, (picture: Picture) => {
      started.done++
      puts.push(shelf.put(picture))
    })
    const ended = made
      .then(() => Promise.all(puts))
      .then(
        () => null,
        (fault: Error) => fault.message,
      )
      .finally(() => making.delete(key))
    const started: Making = { done: 0, of: codes.length + (codes.length > 1 ? 1 : 0), ended }
    making.set(key, started)
    return started
  }

  return async (codes: readonly string[], waitMs: number): Promise<PictureState> => {
    const wanted = await standing()
    const found = await shelf.find(wanted, codes)
    if (found) return { kind: 'ready', picture: found }
    if (making.size >= MOST_WAITING) return { kind: 'making', done: 0, of: codes.length }
    const started = await begin(wanted, codes)
    const sentence = await withinTime(started.ended, waitMs)
    if (typeof sentence === 'string') return { kind: 'failed', sentence }
    const made = sentence === null ? await shelf.find(wanted, codes) : undefined
    return made ? { kind: 'ready', picture: made } : { kind: 'making', done: started.done, of: started.of }
  }
}

/** What a promise gives, or undefined when it takes longer than that. */
function withinTime<T>(promise: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
