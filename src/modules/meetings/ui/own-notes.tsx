'use client';

import { type FormEvent, useState } from 'react';
import { classNames } from '#/ui/class-names.ts';
import { Button } from '#/ui/form/button.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import slip from '#/ui/paper/slip.module.css';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';
import type { OwnCard } from '../mine.ts';
import { factOf } from '../room.ts';
import { LONGEST_CARD } from '../vocabulary.ts';
import { useMeeting } from './meeting-context.tsx';
import styles from './own-notes.module.css';

/** One’s own notes that lie face down: read, changed and taken back by oneself alone. */
export function OwnNotes({ stageId, isTurned }: { stageId: string; isTurned: boolean }) {
  const { mine, room, own } = useMeeting();
  const notes = mine.cards.filter((card) => card.stageId === stageId && !factOf(room, 'card', card.id));
  if (notes.length === 0) return null;
  const waiting = new Set(own.waiting.flatMap(({ input }) => ('cardId' in input ? [input.cardId] : [])));
  return (
    <div className={styles.mine}>
      <h2>
        {notes.length === 1 ? 'Your note, face down' : `Your ${notes.length} notes, face down`}
        {isTurned ? ', until we turn over again' : ''}
      </h2>
      <ul>
        {notes.map((card) => (
          <OwnNote key={card.id} card={card} isWaiting={waiting.has(card.id)} />
        ))}
      </ul>
    </div>
  );
}

/** Whoever asked to change it goes on in its words. */
function focusField(form: HTMLFormElement | null) {
  form?.querySelector('textarea')?.focus();
}

function OwnNote({ card, isWaiting }: { card: OwnCard; isWaiting: boolean }) {
  const { doOwn, seatOf } = useMeeting();
  const [isChanging, setIsChanging] = useState(false);
  const begins = card.text.split(/\s+/).slice(0, 4).join(' ');

  function change(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('text') ?? '').trim();
    setIsChanging(false);
    if (text && text !== card.text)
      doOwn({ name: 'changeCard', input: { cardId: card.id, text, version: card.version } });
  }

  if (isChanging)
    return (
      <li className={classNames(slip.slip, styles.note)}>
        <form method="post" noValidate onSubmit={change} ref={focusField}>
          <TextArea
            id={`change-${card.id}`}
            name="text"
            label="Your note"
            ownWords
            rows={2}
            maxLength={LONGEST_CARD}
            defaultValue={card.text}
          />
          <p className={styles.acts}>
            <Button type="submit" kind="quiet" small>
              Lay it down again
            </Button>
            <Button kind="plain" onClick={() => setIsChanging(false)}>
              Leave it as it was
            </Button>
          </p>
        </form>
      </li>
    );
  return (
    <li className={classNames(slip.slip, styles.note)}>
      <p className={styles.text}>{card.text}</p>
      <p className={styles.acts}>
        {card.fromPaper ? <span>From paper{card.forSeatId ? `, ${seatOf(card.forSeatId)?.name}` : ''}.</span> : null}
        {isWaiting ? <span>Waits for the signal.</span> : null}
        <Button kind="plain" onClick={() => setIsChanging(true)}>
          Change<VisuallyHidden>: {begins}</VisuallyHidden>
        </Button>
        <Button kind="plain" onClick={() => doOwn({ name: 'takeBackCard', input: { cardId: card.id } })}>
          Take it back<VisuallyHidden>: {begins}</VisuallyHidden>
        </Button>
      </p>
    </li>
  );
}
