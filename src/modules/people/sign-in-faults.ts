/** Why a sign-in came to nothing, in a sentence with what to do. The keys come with the address of the sign-in page. */
const FAULTS: Record<string, string> = {
  letter: 'The letter could not be sent: the mail server did not take it. Try again in a few minutes.',
  'no letters': 'Signing in by e-mail is not set up here. Whoever looks after this Accord has to set SMTP_URL.',
  'no address':
    'Accord does not know under which address people reach it, so it can sign nobody in. Whoever looks after it has to set PUBLIC_URL.',
  Verification: 'This link was used already, or is older than an hour. Ask for a new one.',
  unproved:
    'Your organisation’s sign-in did not prove that your e-mail address is yours, so it opens nothing here. Ask whoever looks after it, or sign in by a link.',
  AccessDenied: 'The sign-in was refused. Try again, or sign in another way.',
  OAuthCallbackError: 'The sign-in at your organisation was broken off. Try again, or sign in another way.',
};

/** The sentence for a fault; null where there is none. One of the field's own is said beside the field. */
export function signInFault(code: string | undefined): string | null {
  if (!code || code === 'address') return null;
  return FAULTS[code] ?? 'The sign-in did not come to its end. Try again, or sign in another way.';
}
