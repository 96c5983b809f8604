import type { Refusal } from '../refusal/refusal.model.ts'
import { m } from '../text/index.ts'

/** Why a file is not taken in. */
export type FileRefusal =
  | 'file-missing'
  | 'file-too-large'
  | 'file-kind-unknown'
  | 'file-extension-differs'
  | 'file-broken'
  | 'file-has-macros'
  | 'file-encrypted'
  | 'file-unpacks-too-large'
  | 'file-name-identity-number'
  | 'file-holds-identity-number'
  | 'file-gone'

type Details = Readonly<Record<string, string>>

/** What each refusal says to people, in the language set; for a slice's own table of refusals. */
export const fileRefusals = {
  'file-missing': () => m.filesMissing(),
  'file-too-large': ({ megabytes = '' }) => m.filesTooLarge({ megabytes }),
  'file-kind-unknown': () => m.filesKindUnknown(),
  'file-extension-differs': ({ extension = '' }) => m.filesExtensionDiffers({ extension }),
  'file-broken': () => m.filesBroken(),
  'file-has-macros': () => m.filesHasMacros(),
  'file-encrypted': () => m.filesEncrypted(),
  'file-unpacks-too-large': () => m.filesUnpacksTooLarge(),
  'file-name-identity-number': () => m.filesNameIdentityNumber(),
  'file-holds-identity-number': () => m.filesHoldsIdentityNumber(),
  'file-gone': () => m.filesGone(),
} as const satisfies Record<FileRefusal, (details: Details) => string>

/** The sentence for a file that was refused, in the language set. */
export const fileRefusalText = ({ code, details = {} }: Refusal<FileRefusal>): string =>
  fileRefusals[code](details)
