'use client';

import type { DecorateMutationProcedure } from '@trpc/tanstack-react-query';
import { type FormEvent, type ReactNode, useId } from 'react';
import type { Act } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { FormStatus } from '#/ui/form/form-status.tsx';
import { Notice } from '#/ui/state/notice.tsx';
import type { Answers } from '../post-answers.ts';
import type { TellerWords } from '../teller-words.ts';
import { answersOf } from './answers-of.ts';

// biome-ignore lint/suspicious/noExplicitAny: any act by link; what it takes is checked where it is made.
type AnyAct = Act<DecorateMutationProcedure<any>>;

type TellerFormProps<A extends AnyAct> = {
  act: A;
  input: (answers: Answers) => Parameters<A['send']>[0];
  words: TellerWords;
  press: string;
  kind?: 'primary' | 'quiet';
  onDone?: () => void;
  children?: ReactNode;
};

/** One act by link as a small form, in the language of the page: what went wrong is said in it too. */
export function TellerForm<A extends AnyAct>(props: TellerFormProps<A>) {
  const { act, input, words, press, kind = 'quiet', onDone, children } = props;
  const id = useId();
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const sent = await act.send(input(answersOf(form)));
    if (!sent.ok) return;
    form.reset();
    onDone?.();
  }
  const code = act.fault?.code;
  const said = words.faults[code as keyof TellerWords['faults']] ?? words.faults.other;
  return (
    <form method="post" noValidate onSubmit={submit} aria-describedby={id}>
      <div id={id} role="alert">
        {act.fault && Object.keys(act.fault.fields).length === 0 ? (
          <Notice kind="concern">
            <p>{said}</p>
          </Notice>
        ) : null}
      </div>
      {children}
      <ButtonRow>
        <Button type="submit" kind={kind} pending={act.pending && words.saving}>
          {press}
        </Button>
        <FormStatus>{act.savedAt ? words.saved : ''}</FormStatus>
      </ButtonRow>
    </form>
  );
}

/** What is wrong in a field, in the language of the page; undefined where nothing is. */
export function faultIn(act: AnyAct, words: TellerWords, field: keyof TellerWords['fields']): string | undefined {
  return act.fault?.fields[field] === undefined ? undefined : words.fields[field];
}
