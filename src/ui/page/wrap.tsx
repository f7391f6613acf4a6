import type { ReactNode } from 'react';
import { classNames } from '#/ui/class-names.ts';
import styles from './wrap.module.css';

type WrapProps = {
  as?: 'div' | 'main' | 'section' | 'footer' | 'header';
  /** A review's screens use more of a wide screen than a document does. */
  wide?: boolean;
  id?: string;
  className?: string;
  children: ReactNode;
};

/** The width of the sheet, with its gutters. */
export function Wrap({ as: Tag = 'div', wide = false, id, className, children }: WrapProps) {
  return (
    <Tag id={id} className={classNames(styles.wrap, wide && styles.wide, className)}>
      {children}
    </Tag>
  );
}
