import type { ReactNode } from 'react';
import styles from './few-and-more.module.css';

type FewAndMoreProps<T> = {
  of: readonly T[];
  /** How many stand open; one more than these is shown as well rather than hidden. */
  few: number;
  /** What opens the rest: `All 87 promises`. */
  more: (hidden: number) => string;
  children: (some: readonly T[]) => ReactNode;
};

/** The first few of a list, and the rest behind words that say how many they are; on paper all of them. */
export function FewAndMore<T>({ of, few, more, children }: FewAndMoreProps<T>) {
  if (of.length <= few + 1) return children(of);
  return (
    <>
      {children(of.slice(0, few))}
      <details className={styles.more}>
        <summary>{more(of.length - few)}</summary>
        {children(of.slice(few))}
      </details>
    </>
  );
}
