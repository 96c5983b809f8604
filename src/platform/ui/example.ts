import type { VNode } from 'preact'

/** One named picture of a component; the same examples drive the tests and the page for developers. */
export type Example = { name: string; render: () => VNode }
