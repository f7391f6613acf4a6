'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { Button } from '#/ui/form/button.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Notice } from '#/ui/state/notice.tsx';
import { Link } from '#/ui/text/link.tsx';
import { ruleOf } from '../rule-of.ts';
import { Announcer } from './announcer.tsx';
import { Ask } from './ask.tsx';
import { Course } from './course.tsx';
import { Hold } from './hold.tsx';
import { type BegunRoom, MeetingProvider, useMeeting } from './meeting-context.tsx';
import styles from './meeting-room.module.css';
import type { MeasureToShow } from './more-to-lead.tsx';
import { StageBody } from './stage-body.tsx';
import { StageList } from './stage-list.tsx';
import { TakeSeat } from './take-seat.tsx';
import { type Panel, useFollowedStage } from './use-followed-stage.ts';

type MeetingRoomProps = {
  agreementId: string;
  reviewId: string;
  begun: BegunRoom;
  /** What belongs to a stage beside the notes: the pack, proposals, promises. */
  panel: Panel;
  /** The stage one looks at instead of following; null: one follows. */
  looksAt: string | null;
  measures: MeasureToShow[];
};

/** A review as it is held: one question, the same for everybody, each on their own screen. */
export function MeetingRoom({ agreementId, reviewId, begun, panel, looksAt, measures }: MeetingRoomProps) {
  return (
    <MeetingProvider agreementId={agreementId} reviewId={reviewId} begun={begun}>
      <Room panel={panel} looksAt={looksAt} measures={measures} />
    </MeetingProvider>
  );
}

function Room({ panel, looksAt, measures }: Pick<MeetingRoomProps, 'panel' | 'looksAt' | 'measures'>) {
  const { agreementId, reviewId, meeting, stages, me, isGuest, link, review, may } = useMeeting();
  const router = useRouter();
  const { stage, isFollowing, chose, content, typesInPanel, goAlong } = useFollowedStage(looksAt, panel);
  const here = `/agreements/${agreementId}/reviews/${reviewId}/meeting`;

  // The room went on to another stage, or took up another proposal: that comes from the server, not to all at once.
  const needed = stage?.id;
  const isOld = content === null && needed !== panel.stageId;
  const isOther = stage?.stageKind === 'propose' && panel.decisionId !== meeting.shownDecisionId;
  const wanted = isOld || isOther ? `${needed} ${meeting.shownDecisionId}` : null;
  useEffect(() => {
    if (!wanted) return;
    const timer = setTimeout(() => router.refresh(), Math.random() * 300);
    return () => clearTimeout(timer);
  }, [wanted, router]);

  // Whoever follows begins the new stage at its question, unless they are typing.
  const before = useRef(needed);
  useEffect(() => {
    if (before.current === needed) return;
    before.current = needed;
    if (!document.activeElement?.matches('input, textarea, select')) window.scrollTo({ top: 0 });
  }, [needed]);

  if (isGuest && (meeting.endedAt || link === 'closed')) return <GuestGoes hasEnded={meeting.endedAt !== null} />;
  if (!stage) return null;
  return (
    <div className={styles.page}>
      <Course stageId={stage.id} roomHref={`${here}/room`} />
      <Main room>
        {link === 'lost' ? (
          <Notice title="No signal" role="status">
            <p>What you write stays on this device and goes by itself later. The others go on meanwhile.</p>
          </Notice>
        ) : null}
        {meeting.endedAt ? (
          <Notice title="The meeting has ended">
            <p>
              Its record writes itself from here.{' '}
              <Link href={`/agreements/${agreementId}/reviews/${reviewId}`}>Read it, and put it to both sides</Link>
            </p>
          </Notice>
        ) : null}
        {isFollowing ? null : (
          <Notice role="status">
            <p>
              {chose ? 'You look around.' : 'You are in the middle of writing, so your screen stayed here.'} The meeting
              is at: {stages.find(({ id }) => id === meeting.stageId)?.title}{' '}
              {chose ? (
                <Link href={here}>Go along with everybody</Link>
              ) : (
                <Button kind="plain" onClick={goAlong}>
                  Go along with everybody
                </Button>
              )}
            </p>
          </Notice>
        )}
        {me || meeting.endedAt ? null : <TakeSeat agreementId={agreementId} reviewId={reviewId} may={may.sit} />}
        <Ask stage={stage} rule={ruleOf(stage)} />
        <StageBody stage={stage} panel={content} onType={typesInPanel} />
        <StageList here={here} stageId={stage.id} title={`${review.agreementTitle}, review ${review.cycle}`} />
      </Main>
      <Hold stage={stages.find(({ id }) => id === meeting.stageId) ?? stage} measures={measures} />
      <Announcer />
    </div>
  );
}

/** A guest’s place closes with the meeting, or when they are seen out: nothing of it is left on their screen. */
function GuestGoes({ hasEnded }: { hasEnded: boolean }) {
  return (
    <Main room>
      {hasEnded ? (
        <PageHead title="The meeting has ended" lead="Thank you for coming. Your place here closes with it." />
      ) : (
        <PageHead
          title="Your place in this meeting is closed"
          lead="What you laid down stays on the table. If you did not expect this, ask whoever invited you for another link."
        />
      )}
    </Main>
  );
}
