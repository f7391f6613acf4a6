'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '#/ui/form/button.tsx';
import { Small } from '#/ui/text/small.tsx';
import type { Trace } from '../identifiers.ts';
import { CheckQuestions } from './check-questions.tsx';
import styles from './recognised.module.css';

/** How long one has to pause in writing before anything is said: nobody is interrupted in the middle of a name. */
const PAUSE = 700;

type RecognisedProps = {
  /** The name of the field in this form that is looked at. */
  field: string;
  today: string;
  /** Words that are no person's name here. */
  known: readonly string[];
};

/** Says what in the words being written may point to a person, and offers to mask it. It never stops anybody. */
export function Recognised({ field, today, known }: RecognisedProps) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const [traces, setTraces] = useState<Trace[]>([]);
  const [kept, setKept] = useState<readonly string[]>([]);
  const [hasOtherLetters, setHasOtherLetters] = useState(false);
  const [isMasked, setIsMasked] = useState(false);
  const said = useRef<HTMLParagraphElement>(null);
  const [rules, setRules] = useState<typeof import('../recognisable.ts') | null>(null);
  const tracesOf = useCallback(
    (text: string) => (rules ? rules.onceEach(rules.tracesIn(text, { today, known })) : []),
    [rules, today, known],
  );

  // What it takes to know a name is fetched once there is something to look at.
  useEffect(() => {
    const written = fieldIn(place, field);
    if (!written || rules) return;
    const fetchRules = () => {
      import('../recognisable.ts').then(setRules, () => {}); // without it the form still does what it is for
    };
    if (written.value !== '') fetchRules();
    for (const sign of ['focus', 'input']) written.addEventListener(sign, fetchRules, { once: true });
    return () => {
      for (const sign of ['focus', 'input']) written.removeEventListener(sign, fetchRules);
    };
  }, [place, field, rules]);

  useEffect(() => {
    const written = fieldIn(place, field);
    if (!written) return;
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      setTraces(tracesOf(written.value));
      setHasOtherLetters(rules?.holdsOtherLetters(written.value) ?? false);
    };
    const lookSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE);
    };
    look();
    written.addEventListener('input', lookSoon);
    return () => {
      clearTimeout(timer);
      written.removeEventListener('input', lookSoon);
    };
  }, [place, field, rules, tracesOf]);

  const open = traces.filter(({ words }) => !kept.includes(words));
  function mask(these: Trace[]) {
    const written = fieldIn(place, field);
    if (!written || !rules) return;
    written.value = rules.masked(written.value, these);
    written.dispatchEvent(new Event('input', { bubbles: true }));
    setTraces(tracesOf(written.value));
    setIsMasked(true);
    // Not into the words: a phone would open its keyboard over what is still to be looked at.
    said.current?.focus();
  }

  return (
    <div ref={setPlace}>
      <p role="status" ref={said} tabIndex={-1} className={open.length > 0 ? styles.asked : undefined}>
        {open.length > 0
          ? 'Could somebody be recognised? This may point to a person:'
          : isMasked
            ? 'Put in its place. Read it once more: somebody can be known by what happened, too.'
            : ''}
      </p>
      {open.length > 0 ? (
        <div className={styles.found}>
          <ul>
            {open.map((trace) => (
              <li key={trace.words}>
                <span>
                  “{trace.words}”, {asSaid(trace.kind)}
                </span>
                <Button kind="plain" small onClick={() => mask([trace])}>
                  Put {rules?.maskOf(trace)} in its place
                </Button>
                <Button kind="plain" small onClick={() => setKept([...kept, trace.words])}>
                  Leave it
                </Button>
              </li>
            ))}
          </ul>
          {open.length > 1 ? (
            <Button kind="quiet" small onClick={() => mask(open)}>
              Put all {open.length} in their places
            </Button>
          ) : null}
          <CheckQuestions />
        </div>
      ) : null}
      {hasOtherLetters ? (
        <Small>Names are looked for in Latin letters only. Look through the other words yourself.</Small>
      ) : null}
    </div>
  );
}

const asSaid = (kind: Trace['kind']) =>
  kind === 'name' ? 'likely a name' : `${/^(?:[aeiou]|NHS)/.test(kind) ? 'an' : 'a'} ${kind}`;

function fieldIn(place: HTMLElement | null, name: string): HTMLTextAreaElement | null {
  const control = place?.closest('form')?.elements.namedItem(name);
  return control instanceof HTMLTextAreaElement ? control : null;
}
