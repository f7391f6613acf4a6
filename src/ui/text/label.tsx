import type { ReactNode } from 'react';
import styles from './label.module.css';

type LabelProps = { as?: 'p' | 'span' | 'h2' | 'h3' | 'h4' | 'h5'; id?: string; children: ReactNode };

/** A small heading in the sans above what it names: "What we hear". */
export function Label({ as: Tag = 'p', id, children }: LabelProps) {
  return (
    <Tag id={id} className={styles.label}>
      {children}
    </Tag>
  );
}
