import type { ReactNode } from 'react';
import { classNames } from '#/ui/class-names.ts';
import styles from './signal.module.css';

export type SignalKind = 'improvement' | 'concern' | 'neither' | 'common';

const words: Record<SignalKind, string> = {
  improvement: 'Signal of improvement',
  concern: 'Signal of concern',
  neither: 'Signal, neither good nor bad',
  common: 'No new signal',
};

/** What a chart can say: its shape and its word, never its colour alone. */
export function Signal({ kind, children }: { kind: SignalKind; children?: ReactNode }) {
  return <span className={classNames(styles.signal, styles[kind])}>{children ?? words[kind]}</span>;
}
