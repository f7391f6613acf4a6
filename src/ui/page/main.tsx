import type { ReactNode } from 'react';
import { classNames } from '#/ui/class-names.ts';
import styles from './main.module.css';
import wrap from './wrap.module.css';

type MainProps = {
  /** A review's page: it grows with the screen, up to a projector. */
  room?: boolean;
  children: ReactNode;
};

/** What the page is about; the skip link leads here. One a page. */
export function Main({ room = false, children }: MainProps) {
  return (
    <main
      id="main"
      tabIndex={-1}
      data-room={room ? '' : undefined}
      className={classNames(wrap.wrap, room && wrap.wide, styles.main)}
    >
      {children}
    </main>
  );
}
