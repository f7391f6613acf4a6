'use client';

import type { DecorateMutationProcedure } from '@trpc/tanstack-react-query';
import type { FormEvent, ReactNode } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import type { Act } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { FormStatus } from '#/ui/form/form-status.tsx';
import type { Answers } from '../post-answers.ts';
import { answersOf } from './answers-of.ts';

// biome-ignore lint/suspicious/noExplicitAny: any act on a piece; what it takes is checked where it is made.
type AnyAct = Act<DecorateMutationProcedure<any>>;

type PieceFormProps<A extends AnyAct> = {
  act: A;
  /** The form's fields as the act's input. */
  input: (answers: Answers) => Parameters<A['send']>[0];
  /** Before each field's id, since several of these forms stand on one page. */
  prefix: string;
  words: string;
  pending: string;
  kind?: 'primary' | 'quiet';
  timeZone: string;
  onDone?: () => void;
  children?: ReactNode;
};

/** One act on a piece as a small form: its fields, one button, what went wrong, when it was saved. */
export function PieceForm<A extends AnyAct>(props: PieceFormProps<A>) {
  const { act, input, prefix, words, pending, kind = 'quiet', timeZone, onDone, children } = props;
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const sent = await act.send(input(answersOf(form)));
    if (!sent.ok) return;
    form.reset();
    onDone?.();
  }
  return (
    <form method="post" noValidate onSubmit={submit}>
      <ActFaults fault={act.fault} idOf={(field) => `${prefix}-${field}`} />
      {children}
      <ButtonRow>
        <Button type="submit" kind={kind} pending={act.pending && pending}>
          {words}
        </Button>
        <FormStatus savedAt={act.savedAt ?? undefined} timeZone={timeZone} />
      </ButtonRow>
    </form>
  );
}
