import { type ReactNode, useId } from 'react';
import { classNames } from '#/ui/class-names.ts';
import styles from './question.module.css';

type QuestionProps = {
  /** The section's heading, often a question. */
  title: ReactNode;
  lead?: ReactNode;
  /** An address for links to this section. */
  id?: string;
  /** It stands in a column of its own: the lead comes under the heading. */
  narrow?: boolean;
  children: ReactNode;
};

/** A question of the page and what answers it: heading left, lead right, on the page's axis. */
export function Question({ title, lead, id, narrow = false, children }: QuestionProps) {
  const heading = useId();
  return (
    <section id={id} className={classNames(styles.question, narrow && styles.narrow)} aria-labelledby={heading}>
      <header className={styles.header}>
        <h2 id={heading}>{title}</h2>
        {lead ? <p>{lead}</p> : null}
      </header>
      {children}
    </section>
  );
}
