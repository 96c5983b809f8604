/** A role in one cooperation. */
export type Role = 'coordinator' | 'leader' | 'representative' | 'seat-holder' | 'observer'
