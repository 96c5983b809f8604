/** A browser worker that the build makes a file of its own; the import gives its address beside the importing file. */
declare module '*?worker' {
  const address: string
  // biome-ignore lint/style/noDefaultExport: what a bundler's file loader gives.
  export default address
}

/** The bytes of a compiled kernel, built into the file that imports them. */
declare module '*.wasm' {
  const bytes: Uint8Array<ArrayBuffer>
  // biome-ignore lint/style/noDefaultExport: what a bundler's binary loader gives.
  export default bytes
}
