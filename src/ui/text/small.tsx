import type { ReactNode } from 'react';
import { classNames } from '#/ui/class-names.ts';
import styles from './small.module.css';

type SmallProps = { as?: 'p' | 'span' | 'div'; soft?: boolean; id?: string; children: ReactNode };

/** Who, when, where: smaller, and softer unless it must be read. */
export function Small({ as: Tag = 'p', soft = true, id, children }: SmallProps) {
  return (
    <Tag id={id} className={classNames(styles.small, soft && styles.soft)}>
      {children}
    </Tag>
  );
}
