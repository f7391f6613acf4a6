'use client';

import { type DragEvent, type KeyboardEvent, useId, useState } from 'react';
import { classNames } from '#/ui/class-names.ts';
import { Button } from '#/ui/form/button.tsx';
import slip from '#/ui/paper/slip.module.css';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';
import type { Column } from '../grouping.ts';
import { fromPaper } from '../paper-words.ts';
import type { CardFact, GroupFact } from '../room-facts.ts';
import { seatName } from '../seat-name.ts';
import { begins, type Moving } from './board.tsx';
import { useMeeting } from './meeting-context.tsx';
import styles from './note-on-table.module.css';
import { PlaceNote } from './place-note.tsx';

type NoteOnTableProps = {
  card: CardFact;
  groups: GroupFact[];
  columns: Column<GroupFact, CardFact>[];
  onMove: Moving;
  onDrag: (event: DragEvent) => void;
};

/** One note, face up. */
export function NoteOnTable({ card, groups, columns, onMove, onDrag }: NoteOnTableProps) {
  const { seatOf, mine, takesPart, doOwn } = useMeeting();
  const [isMoving, setIsMoving] = useState(false);
  const list = useId();
  const isMine = mine.cards.some(({ id }) => id === card.id);
  const author = seatOf(card.authorSeatId);
  const typist = seatOf(card.typedBySeatId);
  const places = [
    ...groups.map(({ id, name }) => ({ id, name })),
    ...(card.groupId ? [{ id: null, name: 'On its own' }] : []),
  ].filter(({ id }) => id !== card.groupId);

  function close(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    setIsMoving(false);
    document.getElementById(`move-${card.id}`)?.focus();
  }

  if (card.text === null) return <li className={styles.gone}>Taken back by who wrote it.</li>;
  return (
    <li
      className={classNames(slip.slip, styles.note)}
      data-card={card.id}
      draggable={takesPart}
      onDragStart={onDrag}
      onKeyDown={isMoving ? close : undefined}
    >
      <p className={styles.text}>
        {card.text}{' '}
        {takesPart ? (
          <Button
            id={`move-${card.id}`}
            kind="plain"
            aria-expanded={isMoving}
            aria-controls={list}
            onClick={() => setIsMoving(!isMoving)}
          >
            Move<VisuallyHidden>: {begins(card)}</VisuallyHidden>
          </Button>
        ) : null}
      </p>
      {author || card.fromPaper ? (
        <p className={styles.who}>{[author && seatName(author), fromPaper(card, typist)].filter(Boolean).join(', ')}</p>
      ) : null}
      {isMoving ? (
        <ul id={list} className={styles.places} aria-label="Move it to">
          {places.map((place) => (
            <li key={place.id}>
              <Button kind="plain" onClick={() => onMove(card.id, place.id)}>
                {place.name}
              </Button>
            </li>
          ))}
          {places.length === 0 ? <li>There is no group yet. Make one first.</li> : null}
          <li>
            <PlaceNote card={card} columns={columns} onMove={onMove} />
          </li>
          {isMine ? (
            <li>
              <Button kind="plain" onClick={() => doOwn({ name: 'takeBackCard', input: { cardId: card.id } })}>
                Take my words back
              </Button>
            </li>
          ) : null}
        </ul>
      ) : null}
    </li>
  );
}
