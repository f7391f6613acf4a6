import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import { meetingOfGuest, visitorCaller } from '#/app/page-caller.ts';
import { GuestDoor } from '#/modules/meetings/ui/guest-door.tsx';
import { ButtonLink } from '#/ui/form/button-link.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { SideMark } from '#/ui/sides/side-mark.tsx';

export const metadata: Metadata = { title: 'You are invited to a meeting', referrer: 'no-referrer' };

/** The door of one meeting, for a guest without an account. */
export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const meeting = await meetingOfGuest(token);
  if (meeting)
    return (
      <Main>
        <PageHead
          title="You are in already"
          lead="The link opened the door once, and your seat is kept in this browser."
        >
          <ButtonRow>
            <ButtonLink href={`/agreements/${meeting.agreementId}/reviews/${meeting.reviewId}/meeting`}>
              Go back into the meeting
            </ButtonLink>
          </ButtonRow>
        </PageHead>
      </Main>
    );
  const door = await held(token);
  if (door === null)
    return (
      <Main>
        <PageHead
          title="Wait an hour"
          lead="Many links were tried from here that lead nowhere. Yours is kept meanwhile."
        />
      </Main>
    );
  return (
    <Main>
      <PageHead
        title={`Come in to review ${door.cycle} of ${door.agreementTitle}`}
        lead={
          <>
            {door.invitedBy} invites you, on the <SideMark side={door.side} /> side. You need no account. You see this
            one meeting and nothing else, and what you write is yours alone until all notes are turned over together.
          </>
        }
      />
      <GuestDoor token={token} />
    </Main>
  );
}

/** Null for who tried too many links. */
async function held(token: string) {
  try {
    return await (await visitorCaller()).meetings.door({ token });
  } catch (error) {
    if (error instanceof TRPCError && error.code === 'TOO_MANY_REQUESTS') return null;
    throw error;
  }
}
