import { type PopulationFile, readPopulationFile } from './read-population-csv.ts'
import { type AboutStatistics, findStatistics } from './statistics-folder.ts'

export type ImportedPopulation = { readonly population: PopulationFile; readonly about: AboutStatistics }

/** The population that was imported or pulled, with its source; undefined if there is none yet. Throws `BadFile`. */
export async function readImportedPopulation(dataFolder: string): Promise<ImportedPopulation | undefined> {
  return readStored(dataFolder, 'population')
}

/** Statistics Norway's own projection, main alternative, in the same form; undefined if it was not pulled. */
export async function readPulledProjection(dataFolder: string): Promise<ImportedPopulation | undefined> {
  return readStored(dataFolder, 'projection')
}

async function readStored(
  dataFolder: string,
  name: 'population' | 'projection',
): Promise<ImportedPopulation | undefined> {
  const found = await findStatistics(dataFolder, name)
  return found && { population: await readPopulationFile(found.path), about: found.about }
}
