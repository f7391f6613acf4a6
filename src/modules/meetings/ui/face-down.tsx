'use client';

import { Disc } from '#/ui/sides/disc.tsx';
import type { StageFact } from '../room-facts.ts';
import styles from './face-down.module.css';

/** More backs than this say no more. */
const MOST = 96;

/** What lies on the table while people write: a count and blank backs, no names, no sides. */
export function FaceDown({ stage, isLarge = false }: { stage: StageFact; isLarge?: boolean }) {
  const backs = Array.from({ length: Math.min(stage.laid, MOST) }, (_, nth) => nth);
  return (
    <section className={styles.table} data-large={isLarge ? '' : undefined} aria-label="The table">
      <h2>{inWords(stage.laid)}</h2>
      <ul className={styles.backs} aria-hidden="true">
        {backs.map((nth) => (
          <li key={nth}>
            <Disc />
          </li>
        ))}
      </ul>
    </section>
  );
}

function inWords(laid: number): string {
  if (laid === 0) return 'No note lies on the table yet';
  return laid === 1 ? 'One note lies on the table' : `${laid} notes lie on the table`;
}
