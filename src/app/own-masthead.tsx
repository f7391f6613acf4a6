import { currentPerson } from '#/app/page-caller.ts';
import { SignOut } from '#/modules/people/ui/sign-out.tsx';
import { Masthead } from '#/ui/page/masthead.tsx';

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
  return <Masthead links={LINKS} person={{ name: person.name ?? 'You', href: '/me' }} signOut={<SignOut />} />;
}
