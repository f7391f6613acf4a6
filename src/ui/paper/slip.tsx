import type { ReactNode } from 'react';
import { classNames } from '#/ui/class-names.ts';
import styles from './slip.module.css';

type SlipProps = {
  as?: 'div' | 'article' | 'li' | 'figure' | 'section';
  /** Less room inside: notes in a review. */
  tight?: boolean;
  id?: string;
  labelledBy?: string;
  children: ReactNode;
};

/** What belongs to a person lies on the sheet and can be lifted off it again. */
export function Slip({ as: Tag = 'div', tight = false, id, labelledBy, children }: SlipProps) {
  return (
    <Tag id={id} aria-labelledby={labelledBy} className={classNames(styles.slip, tight && styles.tight)}>
      {children}
    </Tag>
  );
}
