'use client';

import { type FormEvent, useRef } from 'react';
import { Button } from '#/ui/form/button.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import { regrouped } from '../pairing.ts';
import type { StageFact } from '../room-facts.ts';
import { useMeeting } from './meeting-context.tsx';
import styles from './more-to-lead.module.css';
import type { useRoomAct } from './use-room-act.ts';

type RegroupProps = { stage: StageFact; groups: string[][]; act: ReturnType<typeof useRoomAct>['act'] };

const APART = 'apart';

/** Puts one person into another pair or four by hand; somebody who came later into any. */
export function Regroup({ stage, groups, act }: RegroupProps) {
  const { seats, seatOf } = useMeeting();
  const form = useRef<HTMLFormElement>(null);
  const names = (group: string[]) =>
    new Intl.ListFormat('en-GB').format(group.map((id) => seatOf(id)?.name ?? 'somebody'));
  const sitting = new Set(groups.flat());
  const nameOf = ({ id, name }: { id: string; name: string }) => (sitting.has(id) ? name : `${name}, with nobody yet`);

  async function move(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget);
    const [who, to] = [String(chosen.get('who') ?? ''), String(chosen.get('to') ?? '')];
    if (!who || !to) return;
    // A group is named by somebody who sits in it, so that it is found again whatever moved meanwhile.
    const place = to === APART ? null : groups.findIndex((group) => group.includes(to));
    const done = await act('setGroups', { stageId: stage.id, groups: regrouped(groups, who, place) });
    if (done) form.current?.reset();
  }

  return (
    <form ref={form} method="post" noValidate onSubmit={move} className={styles.choose}>
      <SelectField
        id="regroup-who"
        name="who"
        label="Let this person talk"
        empty="Choose"
        options={seats.map((seat) => ({ value: seat.id, words: nameOf(seat) }))}
      />
      <SelectField
        id="regroup-to"
        name="to"
        label="with"
        empty="Choose"
        options={[
          ...groups.flatMap((group) => (group[0] ? [{ value: group[0], words: names(group) }] : [])),
          { value: APART, words: 'a group of their own' },
        ]}
      />
      <Button type="submit" kind="quiet" small>
        Move them
      </Button>
    </form>
  );
}
