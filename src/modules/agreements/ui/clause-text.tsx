import type { ReactNode } from 'react';
import { Wording } from '#/ui/paper/wording.tsx';
import { paragraphsOf } from '#/ui/text/paragraphs.ts';
import type { Snapshot } from '../snapshot.ts';
import type { ClauseShows } from '../vocabulary.ts';
import { OldTerm } from './old-term.tsx';
import { ShownPart } from './shown-part.tsx';
import styles from './terms-document.module.css';

type ClauseTextProps = {
  clause: Snapshot['clauses'][number];
  number: number;
  text: Snapshot;
  /** In place of the part it shows: the same with a form to change it. */
  part?: ReactNode;
  /** What one may do with it in a draft. */
  children?: ReactNode;
};

/** One clause: its heading at the left, its words, the part it stands for and the old term at the right. */
export function ClauseText({ clause, number, text, part, children }: ClauseTextProps) {
  return (
    <section id={`clause-${clause.id}`} className={styles.clause} aria-labelledby={`heading-${clause.id}`}>
      <h3 id={`heading-${clause.id}`}>
        <span className={styles.number}>{number}</span> {clause.heading}
      </h3>
      <div className={styles.body}>
        {paragraphsOf(clause.text).map((paragraph) => (
          <Wording key={paragraph} size={clause.shows === 'purpose' ? 'clause' : 'lead'}>
            {paragraph}
          </Wording>
        ))}
        {part ?? (clause.shows ? <ShownPart shows={clause.shows as ClauseShows} text={text} /> : null)}
        {clause.oldTerm ? <OldTerm term={clause.oldTerm} /> : null}
        {children}
      </div>
    </section>
  );
}
