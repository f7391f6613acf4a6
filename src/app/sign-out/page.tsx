import type { Metadata } from 'next';
import { Leave } from '#/modules/people/ui/leave.tsx';
import { Main } from '#/ui/page/main.tsx';
import { Masthead } from '#/ui/page/masthead.tsx';

export const metadata: Metadata = { title: 'Sign out' };

export default function SignOutPage() {
  return (
    <>
      <Masthead />
      <Main>
        <Leave />
      </Main>
    </>
  );
}
