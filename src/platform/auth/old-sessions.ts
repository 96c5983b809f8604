import type pg from 'pg'

// Both take the owner's connection: the program's own role can neither delete sessions nor end those of others.

/** Deletes what tells when and where somebody was signed in, thirty days after it ended, and links a day after theirs. */
export async function forgetOldSessions(owner: pg.ClientBase): Promise<void> {
  await owner.query(
    `delete from platform.session where coalesce(ended_at, expires_at) < now() - interval '30 days'`,
  )
  await owner.query(`delete from platform.invitation where expires_at < now() - interval '1 day'`)
}

/** Ends the sessions of fictional people; for starting with the demonstration off after it has been on. */
export async function endDemonstrationSessions(owner: pg.ClientBase): Promise<void> {
  await owner.query(
    `update platform.session set ended_at = now()
       from platform.person
      where person.id = session.person_id and person.demonstration and session.ended_at is null`,
  )
}
