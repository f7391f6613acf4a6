'use client';

import { SideMark } from '#/ui/sides/side-mark.tsx';
import type { StageFact } from '../room-facts.ts';
import { seatName } from '../seat-name.ts';
import { useMeeting } from './meeting-context.tsx';
import styles from './together.module.css';

/** Who talks with whom: one’s own pair or four first. */
export function Together({ stage, isLarge = false }: { stage: StageFact; isLarge?: boolean }) {
  const { seatOf, me } = useMeeting();
  if (stage.groupsOf === null) return null;
  const mine = stage.groupsOf.find((group) => me && group.includes(me.id));
  const names = (group: string[]) =>
    new Intl.ListFormat('en-GB').format(
      group
        .filter((id) => id !== me?.id)
        .map((id) => seatOf(id))
        .map((seat) => (seat ? seatName(seat) : 'somebody')),
    );
  return (
    <section className={styles.together} data-large={isLarge ? '' : undefined} aria-labelledby="together">
      <h2 id="together">{mine && !isLarge ? `You talk with ${names(mine)}` : 'Who talks with whom?'}</h2>
      <ul>
        {stage.groupsOf.map((group) => (
          <li key={group.join()} data-mine={group === mine && !isLarge ? '' : undefined}>
            {group.map((id) => {
              const seat = seatOf(id);
              return seat ? (
                <span key={id}>
                  <SideMark side={seat.side}>{seatName(seat)}</SideMark>{' '}
                </span>
              ) : null;
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
