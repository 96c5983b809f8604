/** The door of the files: what is attached to a cooperation's records. */

export { addFile, type FilePlace } from './add-file.ts'
export { type CheckedFile, checkFile } from './check-file.ts'
export { type FileAt, type FileFacts, fileById, filesOf } from './file.sql.ts'
export { fileDownload } from './file-download.ts'
export { acceptedExtensions, type FileKind, fileKindOf, type MediaType } from './file-kind.model.ts'
export { type FileRefusal, fileRefusals, fileRefusalText } from './file-refusal.ts'
export { removeFile } from './remove-file.ts'
