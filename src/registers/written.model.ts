/** What a command that puts something in its place did; `nothing` when it stood there already, the same. */
export type Written = { readonly id: string; readonly did: 'added' | 'changed' | 'nothing' }
