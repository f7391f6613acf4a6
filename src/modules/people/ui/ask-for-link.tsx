import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { TextField } from '#/ui/form/text-field.tsx';

type AskForLinkProps = {
  to: string;
  inTerminal: boolean;
  /** What was typed the last time. */
  email?: string | undefined;
  fault?: string | undefined;
  /** Another way to sign in stands above as the first thing to do. */
  quiet: boolean;
};

/** Asks for a link. Works without scripts. */
export function AskForLink({ to, inTerminal, email, fault, quiet }: AskForLinkProps) {
  return (
    <form method="post" action="/api/auth/signin/email" noValidate>
      <input type="hidden" name="to" value={to} />
      <TextField
        name="email"
        type="email"
        label="Your e-mail address"
        help={
          inTerminal
            ? 'No mail server is set up here, so the link appears in the terminal in which Accord runs.'
            : 'We send a link to it. There is no password.'
        }
        autoComplete="email"
        maxLength={254}
        size={34}
        defaultValue={email}
        fault={fault}
      />
      <ButtonRow>
        <Button type="submit" kind={quiet ? 'quiet' : 'primary'}>
          {inTerminal ? 'Show me a link' : 'Send me a link'}
        </Button>
      </ButtonRow>
    </form>
  );
}
