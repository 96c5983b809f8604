/** What was asked for is not there, or not there for this actor: the same answer, 404, so that nothing leaks. */
export class Missing extends Error {
  constructor() {
    super('missing')
    this.name = 'Missing'
  }
}

/** The actor may not do this, whoever may; 403, or the sign-in page when nobody is signed in. */
export class NotAllowed extends Error {
  constructor() {
    super('not allowed')
    this.name = 'NotAllowed'
  }
}

/** Nobody is signed in, or their session is over: whoever it is may do this afterwards. */
export class NotSignedIn extends Error {
  constructor() {
    super('not signed in')
    this.name = 'NotSignedIn'
  }
}

/** The value, or 404 for the whole request. */
export function requireFound<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Missing()
  return value
}
