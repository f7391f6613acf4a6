import type { ReactNode } from 'react';
import styles from './stack.module.css';

type StackProps = {
  /** Close: lines of one thing. Apart: parts of one answer. Far: answers to different things. */
  space?: 'close' | 'apart' | 'far';
  as?: 'div' | 'section' | 'article';
  id?: string;
  labelledBy?: string;
  children: ReactNode;
};

/** Parts one under the other, evenly spaced. */
export function Stack({ space = 'apart', as: Tag = 'div', id, labelledBy, children }: StackProps) {
  return (
    <Tag id={id} aria-labelledby={labelledBy} className={styles[space]}>
      {children}
    </Tag>
  );
}
