'use client';

import { SIDES } from '#/access/sides.ts';
import { SideHeading } from '#/ui/sides/side-heading.tsx';
import { useMeeting } from './meeting-context.tsx';
import styles from './who-is-here.module.css';

type WhoIsHereProps = {
  /** A quiet word for a seat, before who holds what. */
  wordFor?: (seatId: string) => string | null;
  isLarge?: boolean;
};

/** Who is here, by side, each with one quiet word at most. */
export function WhoIsHere({ wordFor, isLarge = false }: WhoIsHereProps) {
  const { seats, here, meeting, me, link } = useMeeting();
  const knowsWho = link === 'open' && here.size > 0;
  const word = (id: string, isGuest: boolean) =>
    (knowsWho && !here.has(id) && id !== me?.id ? 'not connected' : null) ??
    wordFor?.(id) ??
    (meeting.facilitatorSeatId === id ? 'holds the time' : null) ??
    (meeting.chairSeatId === id ? 'chair' : null) ??
    (isGuest ? 'guest' : null) ??
    (id === me?.id ? 'you' : null);
  return (
    <section aria-label="Who is here" className={styles.here} data-large={isLarge ? '' : undefined}>
      {SIDES.map((side) => {
        const sitting = seats.filter((seat) => seat.side === side).sort((a, b) => a.name.localeCompare(b.name));
        return (
          <div key={side} className={styles[side]}>
            <SideHeading side={side} level={2} />
            {sitting.length === 0 ? <p className={styles.nobody}>Nobody yet</p> : null}
            <ul>
              {sitting.map((seat) => (
                <li key={seat.id}>
                  {seat.name} <span>{word(seat.id, seat.isGuest)}</span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
