import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** The whole answer to a request for a page: the document type, then the page as text. */
export const htmlDocument = (page: VNode): string => `<!doctype html>${renderToString(page)}`
