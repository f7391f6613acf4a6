import type { ReactNode } from 'react';
import { classNames } from '#/ui/class-names.ts';
import { type Side, sideHeading } from './side.ts';
import styles from './side-mark.module.css';

type SideHeadingProps = { side: Side; level?: 2 | 3 | 4 | 5; id?: string; children?: ReactNode };

/** A heading that opens what belongs to one side. */
export function SideHeading({ side, level = 3, id, children }: SideHeadingProps) {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} className={classNames(styles.side, styles.heading, styles[side])}>
      {children ?? sideHeading[side]}
    </Tag>
  );
}
