'use client';

import { ActFaults } from '#/client/act-faults.tsx';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';
import type { StageFact } from '../room-facts.ts';
import { turnAt } from '../rotation.ts';
import { seatName } from '../seat-name.ts';
import { useMeeting } from './meeting-context.tsx';
import styles from './round.module.css';
import { useRoomAct } from './use-room-act.ts';

/** One speaks at a time: whose turn it is, who comes next, who has spoken. */
export function Round({ stage, isLarge = false }: { stage: StageFact; isLarge?: boolean }) {
  const { seatOf, me, leads } = useMeeting();
  const { act, fault, pending } = useRoomAct();
  if (stage.speakingAt === null) return null;
  const isHere = (id: string) => seatOf(id)?.leftAt === null;
  const name = (id: string | null) => {
    if (id === null) return null;
    const seat = seatOf(id);
    return id === me?.id ? 'You' : seat ? seatName(seat) : 'Somebody';
  };
  const turn = turnAt(stage.speakingOrder, stage.speakingAt, isHere);
  if (turn.isOver) return <p className={styles.over}>Everybody in the round has spoken.</p>;
  const isMine = turn.speaking !== null && turn.speaking === me?.id;
  const speaks = isMine ? 'It is your turn' : `${name(turn.speaking)} speaks`;
  return (
    <section className={styles.round} data-large={isLarge ? '' : undefined} aria-labelledby="round">
      <h2 id="round">{speaks}</h2>
      <p className={styles.next}>{turn.next ? `Then: ${name(turn.next)}` : 'The last in this round'}</p>
      <ol className={styles.order} aria-label="The order of this round">
        {stage.speakingOrder.filter(isHere).map((id) => (
          <li
            key={id}
            data-state={turn.spoken.includes(id) ? 'done' : id === turn.speaking ? 'now' : undefined}
            aria-current={id === turn.speaking ? 'true' : undefined}
          >
            {name(id)}
            {turn.spoken.includes(id) ? <VisuallyHidden>, has spoken</VisuallyHidden> : null}
          </li>
        ))}
      </ol>
      <ActFaults fault={fault} />
      {isLarge || !(leads || isMine) ? null : (
        <ButtonRow>
          <Button
            kind={isMine && !leads ? 'primary' : 'quiet'}
            pending={pending === 'nextSpeaker' && 'Going on'}
            onClick={() => act('nextSpeaker', { stageId: stage.id, speaking: turn.speaking })}
          >
            {isMine
              ? 'I have spoken'
              : turn.next
                ? `On to ${turn.next === me?.id ? 'you' : name(turn.next)}`
                : 'The round is done'}
          </Button>
          {leads ? (
            <Button kind="plain" onClick={() => act('endRound', { stageId: stage.id })}>
              End the round
            </Button>
          ) : null}
        </ButtonRow>
      )}
    </section>
  );
}
