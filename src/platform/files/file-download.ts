import { type Download, download } from '../http/reply.ts'
import type { MediaType } from './file-kind.model.ts'

/** The answer that hands a file out: saved, never shown in the browser, by the name it was stored with. */
export const fileDownload = (file: { name: string; mediaType: MediaType; content: Buffer }): Download =>
  download({ type: file.mediaType, fileName: file.name, body: file.content })
