import * as fs from 'node:fs'
import { openDataFolder, removeStagedClusters } from './data-folder.ts'
import { lockDataFolder } from './folder-lock.ts'
import { stopOrphan } from './start-embedded-postgres.ts'

/**
 * Throws the embedded database away, and nothing else that lies in the data folder. Throws `DataFolderInUse` while
 * a program runs it.
 */
export async function removeEmbeddedPostgres(dataFolder: string): Promise<void> {
  if (!fs.existsSync(dataFolder)) return
  const folder = openDataFolder(dataFolder)
  const release = lockDataFolder(folder)
  try {
    await stopOrphan(folder)
    removeStagedClusters(folder)
    const { cluster, passwordFile, logFile, runFile } = folder
    for (const path of [cluster, passwordFile, logFile, `${logFile}.1`, runFile])
      fs.rmSync(path, { recursive: true, force: true })
  } finally {
    release()
  }
}
