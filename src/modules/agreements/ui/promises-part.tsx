import { Fragment } from 'react';
import { SIDES } from '#/access/sides.ts';
import { SideMark } from '#/ui/sides/side-mark.tsx';
import type { Snapshot } from '../snapshot.ts';
import styles from './terms-document.module.css';

/** The promises that hold all the time, each with the sides that made it; the commissioning side's first. */
export function PromisesPart({ promises }: { promises: Snapshot['terms']['standingPromises'] }) {
  const rank = (promise: (typeof promises)[number]) =>
    promise.sides.length > 1 ? SIDES.length : SIDES.indexOf(promise.sides[0] ?? 'partner');
  return (
    <ul className={styles.plain}>
      {[...promises]
        .sort((a, b) => rank(a) - rank(b))
        .map((promise) => (
          <li key={promise.id}>
            {promise.sides.length === SIDES.length ? (
              <b>All of us</b>
            ) : (
              promise.sides.map((side, at) => (
                <Fragment key={side}>
                  {at > 0 ? ' and ' : null}
                  <SideMark side={side} />
                </Fragment>
              ))
            )}
            <p>{promise.text}</p>
          </li>
        ))}
    </ul>
  );
}
