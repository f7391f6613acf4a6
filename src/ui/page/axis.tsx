import type { ReactNode } from 'react';
import { classNames } from '#/ui/class-names.ts';
import styles from './axis.module.css';

type AxisProps = {
  /** Two equal halves instead of 5 to 7. */
  even?: boolean;
  /** 7 to 5: a form or text with something smaller beside it. */
  flip?: boolean;
  children: ReactNode;
};

/** Two columns on the page's one axis; one column on a phone, in the order written. */
export function Axis({ even = false, flip = false, children }: AxisProps) {
  return <div className={classNames(styles.axis, even && styles.even, flip && styles.flip)}>{children}</div>;
}
