import type { ReactNode } from 'react';
import { currentPerson } from '#/app/page-caller.ts';
import { Masthead } from '#/ui/page/masthead.tsx';

type MeetingLayoutProps = { params: Promise<{ agreementId: string; reviewId: string }>; children: ReactNode };

/** A review as it is held has nothing around it but the way back. */
export default async function MeetingLayout({ params, children }: MeetingLayoutProps) {
  const { agreementId, reviewId } = await params;
  const person = await currentPerson();
  return (
    <>
      <Masthead
        home={person ? `/agreements/${agreementId}/reviews/${reviewId}` : '/'}
        wide
        skip="Skip to the question"
        person={person ? { name: person.name ?? 'You', href: '/me' } : undefined}
      />
      {children}
    </>
  );
}
