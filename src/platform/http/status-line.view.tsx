import { StatusMessage } from '../ui/index.ts'
import { type StatusCode, statusMessages } from './status-message.ts'

/** What was just done, said once. */
export const StatusLine = ({ code }: { code: StatusCode }) => (
  <StatusMessage>{statusMessages[code]()}</StatusMessage>
)
