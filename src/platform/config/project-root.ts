import { existsSync } from 'node:fs'
import path from 'node:path'

/** The folder of package.json, whether this runs from src/ or from dist/. */
export const projectRoot: string = (() => {
  let folder = import.meta.dirname
  while (!existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder)
  return folder
})()
