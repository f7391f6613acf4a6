'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { whenShown } from '#/client/when-shown.tsx';
import { Button } from '#/ui/form/button.tsx';
import { SureButton } from '#/ui/form/sure-button.tsx';
import { factsOf } from '../room.ts';
import type { StageFact } from '../room-facts.ts';
import { courseShown } from '../stage.ts';
import { cardsOn } from '../stage-cards.ts';
import styles from './hold.module.css';
import { useMeeting } from './meeting-context.tsx';
import lead from './more-to-lead.module.css';
import type { MeasureToShow } from './more-to-lead.tsx';
import { useRoomAct } from './use-room-act.ts';

const MoreToLead = whenShown(() => import('./more-to-lead.tsx').then(({ MoreToLead }) => MoreToLead), 'more to do');
const WhoLeads = whenShown(() => import('./who-leads.tsx').then(({ WhoLeads }) => WhoLeads), 'who leads');

type HoldProps = { stage: StageFact; measures: MeasureToShow[] };

/** The bar of who holds the time: the same on every screen, with its buttons on one. */
export function Hold({ stage, measures }: HoldProps) {
  const { meeting, seatOf, leads, me, here, link } = useMeeting();
  const holder = seatOf(meeting.facilitatorSeatId);
  const isGone = link === 'open' && holder !== null && here.size > 0 && !here.has(holder.id);
  const { act, fault, pending } = useRoomAct();
  const [isOpen, setIsOpen] = useState(false);
  if (meeting.endedAt) return null;
  const chairs = me !== null && me.id === meeting.chairSeatId;
  return (
    <section className={styles.hold} aria-label={`${holder?.name ?? 'Nobody'} moves the review on`}>
      <ActFaults fault={fault} />
      <div className={styles.row}>
        {leads ? (
          <Leading stage={stage} measures={measures} />
        ) : (
          <>
            <p>
              <b>{holder?.name ?? 'Nobody'} holds the time.</b>{' '}
              {isGone ? 'Their screen is not connected.' : 'Everybody follows.'}
            </p>
            {me?.mayFacilitate ? (
              <Button
                kind={isGone ? 'primary' : 'plain'}
                pending={pending === 'takeOver' && 'Taking over'}
                onClick={() => act('takeOver')}
              >
                Take over
              </Button>
            ) : null}
            {chairs ? (
              <Button kind="plain" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
                Who leads
              </Button>
            ) : null}
            {chairs && isOpen ? (
              <div className={lead.more}>
                <WhoLeads />
              </div>
            ) : null}
          </>
        )}
      </div>
    </section>
  );
}

function Leading({ stage, measures }: HoldProps) {
  const { meeting, stages, room } = useMeeting();
  const { act, fault, pending } = useRoomAct();
  const [isOpen, setIsOpen] = useState(false);
  const { next, before } = courseShown(stages, meeting.stageId);
  const table = cardsOn(stages, stage);
  const writes = table?.id === stage.id;
  const faceUp = factsOf(room, 'card').some((card) => card.stageId === stage.id);
  const isTurned = stage.cardsRevealedAt !== null;
  return (
    <>
      <p>
        <b>You hold the time.</b> <StillToCome stage={stage} />
      </p>
      <Button kind="plain" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        More
      </Button>
      {before ? (
        <Button kind="quiet" small onClick={() => act('goTo', { stageId: before.id })}>
          Back
        </Button>
      ) : null}
      <Button kind="quiet" small onClick={() => act('timer', { does: meeting.leftMs === null ? 'pause' : 'go on' })}>
        {meeting.leftMs === null ? 'Pause' : 'Go on'}
      </Button>
      <Button kind="quiet" small onClick={() => act('timer', { does: 'add time', minutes: 1 })}>
        Add a minute
      </Button>
      {writes && stage.laid > 0 ? (
        <Button
          kind={isTurned ? 'quiet' : 'primary'}
          pending={pending === 'revealCards' && 'Turning over'}
          onClick={() => act('revealCards', { stageId: stage.id })}
        >
          {isTurned ? `Turn over ${stage.laid} more` : 'Turn over together'}
        </Button>
      ) : null}
      {next ? (
        <Button
          kind={writes && stage.laid > 0 && !isTurned && !faceUp ? 'quiet' : 'primary'}
          pending={pending === 'goTo' && 'Going on'}
          onClick={() => act('goTo', { stageId: next.id })}
        >
          On to: {next.title}
        </Button>
      ) : (
        <SureButton
          words="End the meeting"
          sure="End it for everybody"
          pending={pending === 'end' && 'Ending'}
          onSure={() => act('end')}
        />
      )}
      <ActFaults fault={fault} />
      {isOpen ? <MoreToLead stage={stage} measures={measures} /> : null}
    </>
  );
}

/** Who has not written, read or spoken yet: told to who leads, and to nobody else. */
function StillToCome({ stage }: { stage: StageFact }) {
  const { agreementId, reviewId, seats, stages } = useMeeting();
  const table = cardsOn(stages, stage)?.id === stage.id;
  const writes = table && stage.cardsRevealedAt === null;
  const speaks = stage.speakingAt !== null && stage.speakingAt < stage.speakingOrder.length;
  const reads = !writes && !speaks && (stage.stageKind === 'read' || table);
  const trpc = useTRPC();
  const queries = useQueryClient();
  const asked = useMemo(
    () => trpc.meetings.notYet.queryOptions({ agreementId, reviewId, stageId: stage.id }),
    [trpc, agreementId, reviewId, stage.id],
  );
  const { queryKey } = asked;
  const at = stage.at;
  // The room told something new of this stage: one more note, the next speaker.
  useEffect(() => {
    if (at > 0) void queries.invalidateQueries({ queryKey });
  }, [queries, queryKey, at]);
  const { data } = useQuery({ ...asked, enabled: writes || reads || stage.speakingAt !== null });
  if (!data || (!writes && !reads && stage.speakingAt === null)) return null;
  if (writes && data.written.length === 0) return 'Who has written is told once three have.';
  const heard = new Set(writes ? data.written : reads ? data.read : data.spoken);
  const still = seats.filter(({ id }) => !heard.has(id));
  const verb = writes ? 'written' : reads ? 'read' : 'spoken';
  if (still.length === 0) return `Everybody has ${verb}.`;
  const names = new Intl.ListFormat('en-GB').format(still.map(({ name }) => name));
  return still.length <= 3 ? `Not ${verb} yet: ${names}.` : `${still.length} have not ${verb} yet.`;
}
