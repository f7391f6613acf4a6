import type { ReactNode } from 'react';
import { classNames } from '#/ui/class-names.ts';
import { type Side, sideWord } from './side.ts';
import styles from './side-mark.module.css';

type SideMarkProps = {
  side: Side;
  /** Another word than the side's own. */
  children?: ReactNode;
};

/** A side named in running text: its mark, its word and its colour, always all three. */
export function SideMark({ side, children }: SideMarkProps) {
  return <span className={classNames(styles.side, styles.inline, styles[side])}>{children ?? sideWord[side]}</span>;
}
