import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { currentPerson } from '#/app/page-caller.ts';
import { ownPath, signInPath } from '#/lib/sign-in-path.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { TextField } from '#/ui/form/text-field.tsx';
import { Main } from '#/ui/page/main.tsx';

export const metadata: Metadata = { title: 'Your name' };

type NamePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The first sign-in asks for a name. Works without scripts. */
export default async function NamePage({ searchParams }: NamePageProps) {
  const asked = await searchParams;
  const to = ownPath(String(asked.to ?? '/'));
  const person = await currentPerson();
  if (!person) redirect(signInPath(to));
  return (
    <Main>
      <form method="post" action="/api/auth/name" noValidate>
        <input type="hidden" name="to" value={to} />
        <TextField
          name="name"
          label="What should others call you?"
          heading
          help="Your name stands beside what you say and do here. Your e-mail address is not shown to others."
          autoComplete="name"
          maxLength={120}
          defaultValue={person.name ?? ''}
          fault={asked.error === 'name' ? 'Write the name others should see.' : undefined}
        />
        <ButtonRow>
          <Button type="submit">Go on</Button>
        </ButtonRow>
      </form>
    </Main>
  );
}
