'use client';

import { type MouseEvent, useEffect, useId, useRef } from 'react';
import { Notice } from '#/ui/state/notice.tsx';
import { countedWords } from './counted-words.ts';
import styles from './error-summary.module.css';
import { focusField } from './focus-field.ts';

export type Fault = {
  /** The id of the field or group: its name, unless it was given another. */
  id: string;
  /** What to do: "Say whether we may keep this story". */
  words: string;
};

type ErrorSummaryProps = {
  faults: Fault[];
  /** Everything named is missing, nothing is wrong in itself. */
  missing?: boolean;
  /** What is safe. */
  kept?: string;
  /** Anything that is new at each try, so that the same faults twice take the focus twice: the form's state, a count. */
  attempt?: unknown;
};

/** Above the heading: how many things there are to put right, with a link to each. Takes the focus when it appears. */
export function ErrorSummary({
  faults,
  missing = false,
  kept = 'Your words are still here.',
  attempt,
}: ErrorSummaryProps) {
  const notice = useRef<HTMLElement>(null);
  const heading = useId();
  const said = faults.map((fault) => fault.words).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said and the try are what it answers to.
  useEffect(() => {
    if (said !== '') notice.current?.focus();
  }, [said, attempt]);
  if (faults.length === 0) return null;
  return (
    <section ref={notice} tabIndex={-1} aria-labelledby={heading} className={styles.summary}>
      <Notice kind="concern" title={headingFor(faults.length, missing)} titleId={heading}>
        <p>{kept}</p>
        <ul className={styles.faults}>
          {faults.map((fault) => (
            <li key={fault.id}>
              <a href={`#${fault.id}`} onClick={(event: MouseEvent) => focusField(fault.id) && event.preventDefault()}>
                {fault.words}
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    </section>
  );
}

function headingFor(count: number, missing: boolean): string {
  const things = `${countedWords(count)} ${count === 1 ? 'thing' : 'things'}`;
  if (!missing) return `${things} to put right`;
  return `${things} ${count === 1 ? 'is' : 'are'} missing`;
}
