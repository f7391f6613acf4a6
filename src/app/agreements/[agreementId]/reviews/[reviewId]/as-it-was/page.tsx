import type { Metadata } from 'next';
import { SIDES } from '#/access/sides.ts';
import { pageCaller } from '#/app/page-caller.ts';
import { whoWasThere } from '#/modules/meetings/past.ts';
import { PastMeeting } from '#/modules/meetings/ui/past-meeting.tsx';
import { PulseResult } from '#/modules/pulse/ui/pulse-result.tsx';
import { Crumb } from '#/ui/page/crumb.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Question } from '#/ui/page/question.tsx';
import { SideMark } from '#/ui/sides/side-mark.tsx';
import { Empty } from '#/ui/state/empty.tsx';
import { DateText } from '#/ui/text/date-text.tsx';

type PastPageProps = { params: Promise<{ agreementId: string; reviewId: string }> };

export async function generateMetadata({ params }: PastPageProps): Promise<Metadata> {
  const { agreementId, reviewId } = await params;
  const { review } = await (await pageCaller()).meetings.get({ agreementId, reviewId });
  return { title: `The meeting of review ${review.cycle} · ${review.agreementTitle}` };
}

export default async function PastPage({ params }: PastPageProps) {
  const { agreementId, reviewId } = await params;
  const api = await pageCaller();
  const [{ review, room }, pulse] = await Promise.all([
    api.meetings.get({ agreementId, reviewId }),
    api.pulse.get({ agreementId, reviewId }),
  ]);
  const facts = room?.facts ?? [];
  const meeting = facts.find((fact) => fact.kind === 'meeting');
  const there = whoWasThere(facts);
  return (
    <Main>
      <Crumb href={`/agreements/${agreementId}/reviews/${reviewId}`}>{`Review ${review.cycle}`}</Crumb>
      <PageHead
        title={`The meeting of review ${review.cycle}: what did we lay open?`}
        lead={
          meeting ? (
            <>
              Begun on <DateText iso={meeting.begunAt} form="moment" timeZone={review.timeZone} />
              {meeting.endedAt ? (
                <>
                  , ended at <DateText iso={meeting.endedAt} form="time" timeZone={review.timeZone} />
                </>
              ) : (
                ', and still going on'
              )}
              . Here is what everybody saw, stage by stage, as it was.
            </>
          ) : undefined
        }
      />
      {meeting ? null : (
        <Empty>
          This review was not met on people’s own screens, so there are no notes to look through. Its record says what
          came of it.
        </Empty>
      )}
      {there.length > 0 ? (
        <Question title="Who was there?">
          {SIDES.map((side) => {
            const people = there.filter((seat) => seat.side === side);
            return people.length === 0 ? null : (
              <p key={side}>
                <SideMark side={side} />:{' '}
                {people.map(({ name, isGuest }) => (isGuest ? `${name} (guest)` : name)).join(', ')}
              </p>
            );
          })}
        </Question>
      ) : null}
      <PastMeeting facts={facts} timeZone={review.timeZone} />
      {pulse.state === 'closed' ? (
        <Question title="How were we with each other?" lead="What each of us felt, for reflection, and nobody’s mark.">
          <PulseResult pulse={pulse} />
        </Question>
      ) : null}
    </Main>
  );
}
