import type { Snapshot } from '../snapshot.ts';
import { OUTCOME_WORDS } from '../words.ts';
import styles from './terms-document.module.css';

/** What the old contract said here, and what became of it. */
export function OldTerm({ term }: { term: NonNullable<Snapshot['clauses'][number]['oldTerm']> }) {
  return (
    <p className={styles.old}>
      In place of: <span className={styles.was}>{term.text}</span>. <b>{OUTCOME_WORDS[term.outcome]}.</b> {term.reason}
    </p>
  );
}
