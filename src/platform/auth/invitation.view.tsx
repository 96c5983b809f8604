import { m } from '../text/index.ts'
import { Buttons, Form, Notice, PageHead } from '../ui/index.ts'

type InvitationProps = {
  secret: string
  action: string
  csrf: { name: string; value: string }
  /** Who will be signed out first. */
  signedInAs?: string | undefined
}

/** The page that a one-time link leads to. Only its button uses the link up, so a look at it costs nothing. */
export const InvitationPage = ({ secret, action, csrf, signedInAs }: InvitationProps) => (
  <>
    <PageHead title={m.authInvitationTitle()} lede={m.authInvitationLede()} />
    {signedInAs && (
      <Notice>
        <p>{m.authInvitationSwitch({ name: signedInAs })}</p>
      </Notice>
    )}
    <Form action={action} csrf={csrf} hidden={{ nokkel: secret }} label={m.authInvitationTitle()}>
      <Buttons primary={{ text: m.authInvitationButton() }} />
    </Form>
  </>
)

type BadInvitationProps = { why: 'incomplete' | 'spent'; signIn: string; ownPage?: string | undefined }

/** A link that cannot sign anybody in: what may have happened, and what to do. */
export const BadInvitationPage = ({ why, signIn, ownPage }: BadInvitationProps) => (
  <>
    <PageHead
      title={why === 'spent' ? m.authInvitationSpentTitle() : m.authInvitationIncompleteTitle()}
      lede={why === 'spent' ? m.authInvitationSpentText() : m.authInvitationIncompleteText()}
    />
    <p>
      {ownPage ? (
        <a href={ownPage}>{m.authInvitationStillSignedIn()}</a>
      ) : (
        <a href={signIn}>{m.authInvitationHow()}</a>
      )}
    </p>
  </>
)
