import type { Stretch } from '../marked.ts';
import styles from './marked-text.module.css';

/** A passage in which what was looked for is marked. */
export function MarkedText({ stretches }: { stretches: readonly Stretch[] }) {
  let at = 0;
  return stretches.map(({ text, isMark }) => {
    const key = at;
    at += text.length;
    return isMark ? (
      <mark key={key} className={styles.mark}>
        {text}
      </mark>
    ) : (
      text
    );
  });
}
