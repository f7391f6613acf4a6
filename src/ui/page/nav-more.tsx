'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import styles from './masthead-nav.module.css';

type NavMoreProps = { holdsCurrent: boolean; children: ReactNode };

/** The rest of the navigation: works without script, and with it closes on Escape and when one turns to something else. */
export function NavMore({ holdsCurrent, children }: NavMoreProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const closeElsewhere = (event: Event) => {
      const here = details.current;
      if (here?.open && event.target instanceof Node && !here.contains(event.target)) here.open = false;
    };
    const closeOnEscape = (event: KeyboardEvent) => {
      const here = details.current;
      if (event.key !== 'Escape' || !here?.open) return;
      here.open = false;
      here.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', closeElsewhere);
    document.addEventListener('focusin', closeElsewhere);
    document.addEventListener('keydown', closeOnEscape);
    return () => {
      document.removeEventListener('pointerdown', closeElsewhere);
      document.removeEventListener('focusin', closeElsewhere);
      document.removeEventListener('keydown', closeOnEscape);
    };
  }, []);
  return (
    <details ref={details}>
      <summary className={styles.link} data-current={holdsCurrent ? '' : undefined}>
        More
      </summary>
      <ul className={styles.panel}>{children}</ul>
    </details>
  );
}
