import { currentPerson } from '#/app/page-caller.ts';
import { SignOut } from '#/modules/people/ui/sign-out.tsx';
import { Masthead } from '#/ui/page/masthead.tsx';
import { MastheadNav } from '#/ui/page/masthead-nav.tsx';

const LINKS = [
  { href: '/', words: 'Home' },
  { href: '/asked', words: 'Questions' },
  { href: '/organisations', words: 'Organisations' },
  { href: '/search', words: 'Search' },
];

/** The running head of the pages that belong to no agreement. */
export async function OwnMasthead() {
  const person = await currentPerson();
  if (!person) return <Masthead />;
  return (
    <Masthead
      nav={<MastheadNav label="Accord" links={LINKS} />}
      person={{ name: person.name ?? 'You', href: '/me' }}
      signOut={<SignOut />}
    />
  );
}
