import type { Metadata } from 'next';
import { meetingOfGuest } from '#/app/page-caller.ts';
import { ButtonLink } from '#/ui/form/button-link.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';

export const metadata: Metadata = { title: 'This link opens no door' };

/** The same for a link that was used, withdrawn, mistyped or never made; who came in by one here is led back in. */
export default async function NoDoor() {
  const meeting = await meetingOfGuest();
  return (
    <Main>
      {meeting ? (
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
      ) : (
        <PageHead
          title="This link opens no door"
          lead="It may have been used already: it opens the door once. Or the meeting is over. Ask whoever sent it to you for another."
        />
      )}
    </Main>
  );
}
