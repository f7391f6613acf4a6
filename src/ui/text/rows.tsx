import type { ReactNode } from 'react';
import { classNames } from '#/ui/class-names.ts';
import styles from './rows.module.css';

type RowsProps = { ordered?: boolean; id?: string; labelledBy?: string; label?: string; children: ReactNode };

/** A list whose items are parted by hairlines. */
export function Rows({ ordered = false, id, labelledBy, label, children }: RowsProps) {
  const Tag = ordered ? 'ol' : 'ul';
  return (
    <Tag id={id} className={styles.rows} aria-label={label} aria-labelledby={labelledBy}>
      {children}
    </Tag>
  );
}

type RowProps = {
  /** What the row is about; a link where one can go on. */
  title: ReactNode;
  /** Large and strong: a thing to do. */
  ask?: boolean;
  /** One quiet or strong word at the right: `Kept`, `Not yet`. */
  state?: ReactNode;
  quiet?: boolean;
  id?: string;
  /** The small print under it: who, when, what was said. */
  children?: ReactNode;
};

export function Row({ title, ask = false, state, quiet = false, id, children }: RowProps) {
  return (
    <li id={id} className={styles.row}>
      <div className={ask ? styles.ask : undefined}>{title}</div>
      {state ? <div className={classNames(styles.state, quiet && styles.quiet)}>{state}</div> : null}
      {children ? <div className={styles.under}>{children}</div> : null}
    </li>
  );
}
