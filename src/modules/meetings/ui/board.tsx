'use client';

import { type DragEvent, useCallback, useEffect, useRef, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { classNames } from '#/ui/class-names.ts';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';
import { columnsOf, type OwnMove, placeAfter, untold, withOwnMoves } from '../grouping.ts';
import { factsOf } from '../room.ts';
import type { CardFact, StageFact } from '../room-facts.ts';
import styles from './board.module.css';
import { GroupHead } from './group-head.tsx';
import { useMeeting } from './meeting-context.tsx';
import { NewGroup } from './new-group.tsx';
import { NoteOnTable } from './note-on-table.tsx';
import { useRoomAct } from './use-room-act.ts';

/** Where a card goes: to the end of a group, right after a card, or before all others (null). */
export type Moving = (cardId: string, groupId: string | null, afterCardId?: string | null) => void;

const CARD = 'application/x-accord-note';

/** The notes, face up: put together, named, voted on. Every move can be done by keys and by touch; dragging is the extra. */
export function Board({ stage }: { stage: StageFact }) {
  const { room, takesPart } = useMeeting();
  const { act, fault } = useRoomAct();
  const [moves, setMoves] = useState<OwnMove[]>([]);
  const [said, setSaid] = useState('');
  const focusOn = useRef<string | null>(null);
  const told = factsOf(room, 'card').filter((card) => card.stageId === stage.id);
  const cards = withOwnMoves(told, moves);
  const groups = factsOf(room, 'group').filter((group) => group.stageId === stage.id);
  const columns = columnsOf(groups, cards);

  // A card that went elsewhere keeps the focus of whoever moved it.
  useEffect(() => {
    if (focusOn.current) document.getElementById(`move-${focusOn.current}`)?.focus();
    focusOn.current = null;
  });

  const move: Moving = useCallback(
    async (cardId, groupId, afterCardId) => {
      const card = cards.find(({ id }) => id === cardId);
      const others = columns
        .find(({ group }) => (group?.id ?? null) === groupId)
        ?.cards.filter(({ id }) => id !== cardId);
      const after = afterCardId === undefined ? (others?.at(-1)?.id ?? null) : afterCardId;
      if (!card || after === cardId) return;
      const mine = { cardId, groupId, place: placeAfter(others ?? [], after), movedAt: card.at };
      setMoves((before) => [...untold(before, told).filter((one) => one.cardId !== cardId), mine]);
      focusOn.current = cardId;
      setSaid(`Moved to: ${columns.find(({ group }) => group?.id === groupId)?.group?.name ?? 'On their own'}.`);
      const done = await act('moveCard', { cardId, groupId, afterCardId: after });
      if (!done) setMoves((before) => before.filter((one) => one !== mine));
    },
    [act, cards, columns, told],
  );

  function drop(event: DragEvent, groupId: string | null) {
    const cardId = event.dataTransfer.getData(CARD);
    if (!cardId) return;
    event.preventDefault();
    const over = (event.target as HTMLElement).closest<HTMLElement>('[data-card]')?.dataset.card;
    move(cardId, groupId, over && over !== cardId ? over : undefined);
  }

  return (
    <>
      <ActFaults fault={fault} />
      <div className={styles.board}>
        {columns.map(({ group, cards: lying }) => (
          <section
            key={group?.id ?? 'alone'}
            className={classNames(styles.group, !group && styles.loose)}
            aria-labelledby={`group-${group?.id ?? 'alone'}`}
            onDragOver={(event) => {
              if (event.dataTransfer.types.includes(CARD)) event.preventDefault();
            }}
            onDrop={(event) => drop(event, group?.id ?? null)}
          >
            {group ? (
              <GroupHead
                group={group}
                stage={stage}
                count={lying.length}
                others={groups.filter((one) => one.id !== group.id && !one.gone)}
              />
            ) : (
              <>
                <h2 id="group-alone">On their own so far</h2>
                <div className={styles.tools}>
                  <span>{counted(lying.length)}</span>
                  {takesPart ? <NewGroup stageId={stage.id} /> : null}
                </div>
              </>
            )}
            <ul>
              {lying.map((card) => (
                <NoteOnTable
                  key={card.id}
                  card={card}
                  groups={groups.filter(({ gone }) => !gone)}
                  columns={columns}
                  onMove={move}
                  onDrag={(event) => {
                    event.dataTransfer.setData(CARD, card.id);
                    event.dataTransfer.effectAllowed = 'move';
                  }}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <div role="status">
        <VisuallyHidden>{said}</VisuallyHidden>
      </div>
    </>
  );
}

export function counted(notes: number): string {
  if (notes === 0) return 'No note yet';
  return notes === 1 ? 'One note' : `${notes} notes`;
}

/** The first words of a note, to name it by. */
export function begins(card: CardFact): string {
  return card.text?.split(/\s+/).slice(0, 4).join(' ') ?? '';
}
