'use client';

import type { DecorateMutationProcedure } from '@trpc/tanstack-react-query';
import type { FormEvent, ReactNode } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import type { Act } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { FormStatus } from '#/ui/form/form-status.tsx';

// biome-ignore lint/suspicious/noExplicitAny: any act on a theme; what it takes is checked where it is made.
type AnyAct = Act<DecorateMutationProcedure<any>>;

type ActFormProps<A extends AnyAct> = {
  act: A;
  input: (typed: FormData) => Parameters<A['send']>[0];
  /** Before each field's id, since several forms stand on one page. */
  prefix: string;
  words: string;
  pending: string;
  kind?: 'primary' | 'quiet';
  timeZone: string;
  onDone?: () => void;
  children?: ReactNode;
};

/** One act as a small form: its fields, one button, what went wrong, when it was saved. */
export function ActForm<A extends AnyAct>(props: ActFormProps<A>) {
  const { act, input, prefix, words, pending, kind = 'quiet', timeZone, onDone, children } = props;
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const sent = await act.send(input(new FormData(event.currentTarget)));
    if (sent.ok) onDone?.();
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
