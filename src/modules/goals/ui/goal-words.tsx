import type { ReactNode } from 'react';
import { Wording } from '#/ui/paper/wording.tsx';
import { dateWords } from '#/ui/text/date-words.ts';
import { Link } from '#/ui/text/link.tsx';
import styles from './goal-words.module.css';

type GoalWordsProps = {
  /** One of `goals.list`. */
  goal: { number: number; text: string; version: number; holdsFrom: string };
  /** The goal's own page. */
  href?: string;
  /** The way back to why it says this. */
  traceHref?: string;
  /** It is a draft: since when it says so means nothing yet. */
  isDraft?: boolean;
  heading?: 'h2' | 'h3';
  size?: 'clause' | 'goal';
  id?: string;
  children?: ReactNode;
};

/** A goal in the words both sides agreed, and since when it says so. */
export function GoalWords({
  goal,
  href,
  traceHref,
  isDraft,
  heading = 'h3',
  size = 'goal',
  id,
  children,
}: GoalWordsProps) {
  const since = `${goal.version === 1 ? 'In these words' : 'Worded so'} since ${dateWords(goal.holdsFrom, 'month')}`;
  return (
    <header>
      <div className={styles.said}>
        <Wording as={heading} size={size} id={id}>
          <span className={styles.number}>Goal {goal.number}</span>
          {href ? <Link href={href}>{goal.text}</Link> : goal.text}
        </Wording>
      </div>
      {isDraft ? null : (
        <p className={styles.since}>
          {traceHref ? <Link href={traceHref}>{since}: how it got here</Link> : `${since}.`}
        </p>
      )}
      {children}
    </header>
  );
}
