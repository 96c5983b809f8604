/**
 * The version of the arithmetic. Counted up whenever the same parameters, request and seed would give other numbers,
 * so that a stored scenario tells which engine made it.
 */
export const ENGINE_VERSION = '2'
