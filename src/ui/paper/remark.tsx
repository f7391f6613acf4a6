import type { ReactNode } from 'react';
import { paragraphsOf } from '#/ui/text/paragraphs.ts';
import styles from './remark.module.css';

type RemarkProps = {
  /** A funder's remark is headed "An idea, not an instruction". */
  idea?: boolean;
  words: string;
  /** Who says it, and when; see PersonLine. */
  who: ReactNode;
  children?: ReactNode;
};

/** A response: it sits under the slip on the sheet, never on it. */
export function Remark({ idea = false, words, who, children }: RemarkProps) {
  return (
    <div className={styles.remark}>
      {idea ? <p className={styles.idea}>An idea, not an instruction</p> : null}
      {paragraphsOf(words).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p className={styles.who}>{who}</p>
      {children}
    </div>
  );
}
