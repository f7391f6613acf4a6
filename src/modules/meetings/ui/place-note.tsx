'use client';

import type { FormEvent } from 'react';
import { Button } from '#/ui/form/button.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import type { Column } from '../grouping.ts';
import type { CardFact, GroupFact } from '../room-facts.ts';
import { begins, type Moving } from './board.tsx';
import styles from './more-to-lead.module.css';

type PlaceNoteProps = { card: CardFact; columns: Column<GroupFact, CardFact>[]; onMove: Moving };

const ALONE = 'alone';

/** A note goes to one place among the others, as when it is dragged there: by keys, or by touch. */
export function PlaceNote({ card, columns, onMove }: PlaceNoteProps) {
  const places = columns.flatMap(({ group, cards }) => {
    const [id, name] = [group?.id ?? ALONE, group?.name ?? 'On their own'];
    const others = cards.filter((other) => other.id !== card.id && other.text !== null);
    return [
      { value: `${id} `, words: `${name}: first` },
      ...others.map((other) => ({ value: `${id} ${other.id}`, words: `${name}: after “${begins(other)}”` })),
    ];
  });

  function place(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const [group, after] = String(new FormData(event.currentTarget).get('place') ?? '').split(' ');
    if (group) onMove(card.id, group === ALONE ? null : group, after || null);
  }

  return (
    <form method="post" noValidate onSubmit={place} className={styles.choose}>
      <SelectField id={`place-${card.id}`} name="place" label="Or to one place" empty="Choose" options={places} />
      <Button type="submit" kind="quiet" small>
        Put it there
      </Button>
    </form>
  );
}
