export const superuser = 'postgres'

/** No port is opened; the number is only a part of the socket's name. */
export const port = 5432
export const socketName = `.s.PGSQL.${port}`

/**
 * The settings stand on the command line, so that the program's version decides them and no edited file can open
 * a port or switch durability off.
 */
const settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  timezone: 'UTC',
  cluster_name: 'samsyn',

  // What is acknowledged is on disk.
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',

  // A laptop's share of memory, and few processes: reading ahead by workers gains nothing on a small database.
  shared_buffers: '96MB',
  huge_pages: 'off',
  io_method: 'sync',
  max_worker_processes: '4',
  max_parallel_workers: '2',
  autovacuum_worker_slots: '2',
  autovacuum_max_workers: '2',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  max_wal_size: '256MB',
  min_wal_size: '32MB',
  jit: 'off',

  // A failed statement's message may quote what a person typed, and that must not reach a log: the program logs
  // its own failures. The level "log" keeps the server's own news and drops the errors of statements.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  log_line_prefix: '%m ',
  log_timezone: 'UTC',
} as const

/** The server's command line for a cluster whose socket stands in `socketFolder`. */
export function serverArguments(cluster: string, socketFolder: string): string[] {
  const all = { ...settings, unix_socket_directories: socketFolder, port: String(port) }
  return ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}
