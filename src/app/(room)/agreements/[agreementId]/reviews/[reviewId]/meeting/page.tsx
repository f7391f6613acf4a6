import type { Metadata } from 'next';
import { roomCaller } from '#/app/page-caller.ts';
import { RenderedAt } from '#/client/live/rendered-at.tsx';
import { BeginMeeting } from '#/modules/meetings/ui/begin-meeting.tsx';
import { MeetingRoom } from '#/modules/meetings/ui/meeting-room.tsx';
import { Crumb } from '#/ui/page/crumb.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { GuestPanel } from './guest-panel.tsx';
import { StagePanel } from './stage-panel.tsx';
import { stageShown } from './stage-shown.ts';

type MeetingPageProps = {
  params: Promise<{ agreementId: string; reviewId: string }>;
  searchParams: Promise<{ stage?: string; decision?: string }>;
};

export async function generateMetadata({ params }: MeetingPageProps): Promise<Metadata> {
  const api = await roomCaller();
  const { review } = await api.meetings.get(await params);
  return { title: `The meeting of review ${review.cycle} · ${review.agreementTitle}` };
}

export default async function MeetingPage({ params, searchParams }: MeetingPageProps) {
  const { agreementId, reviewId } = await params;
  const { stage: asked, decision } = await searchParams;
  const api = await roomCaller();
  const got = await api.meetings.get({ agreementId, reviewId });
  const { room, review, may } = got;
  // A guest sees this one meeting and nothing else of the agreement.
  const isGuest = got.myPersonId === null;
  const rendered = isGuest ? null : <Rendered agreementId={agreementId} />;
  const isOver = review.state === 'held' || review.state === 'recorded' || review.state === 'called off';
  if (!room)
    return (
      <Main>
        <Crumb href={`/agreements/${agreementId}/reviews/${reviewId}`}>{`Review ${review.cycle}`}</Crumb>
        <PageHead
          title={isOver ? 'There was no meeting here' : 'Shall we begin?'}
          lead={
            isOver
              ? 'This review was held elsewhere. What came of it stands in its record.'
              : 'Everybody opens this page on their own screen. From then on all see the same question at the same time.'
          }
        >
          {may.begin ? (
            <BeginMeeting
              agreementId={agreementId}
              reviewId={reviewId}
              facilitator={review.facilitator}
              hasBegun={review.state === 'in meeting'}
            />
          ) : isOver ? null : (
            <NotYet review={review} now={got.now} />
          )}
        </PageHead>
        {rendered}
      </Main>
    );
  const stage = stageShown(room, asked);
  const shown = room.facts.find((fact) => fact.kind === 'meeting')?.shownDecisionId ?? null;
  // Whoever takes part may hold the time a moment later, when nothing is asked anew.
  const { measures } = isGuest ? { measures: [] } : await api.evidence.composing({ agreementId });
  return (
    <>
      <MeetingRoom
        agreementId={agreementId}
        reviewId={reviewId}
        begun={{ ...got, room }}
        looksAt={asked ?? null}
        measures={measures}
        panel={{
          stageId: stage.id,
          decisionId: shown,
          content: isGuest ? (
            <GuestPanel agreementId={agreementId} reviewId={reviewId} kind={stage.stageKind} />
          ) : (
            <StagePanel
              agreementId={agreementId}
              reviewId={reviewId}
              kind={stage.stageKind}
              shownDecisionId={shown}
              decisionId={decision ?? null}
            />
          ),
        }}
      />
      {rendered}
    </>
  );
}

type NotYetProps = { review: { packOpensAt: string | null; timeZone: string }; now: string };

function NotYet({ review: { packOpensAt, timeZone }, now }: NotYetProps) {
  if (packOpensAt === null || packOpensAt <= now)
    return <p>The meeting has not begun. This page goes on by itself when it does.</p>;
  return (
    <p>
      Everybody reads the pack before we meet. It opens on{' '}
      <DateText iso={packOpensAt} form="moment" timeZone={timeZone} />, and the meeting can begin from then on. If we
      meet sooner, move the day of the review.
    </p>
  );
}

async function Rendered({ agreementId }: { agreementId: string }) {
  const { journalNumber } = await (await roomCaller()).agreements.masthead({ agreementId });
  return <RenderedAt agreementId={agreementId} number={journalNumber} />;
}
