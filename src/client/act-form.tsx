'use client';

import type { FormEvent, ReactNode } from 'react';
import { type Answers, answersIn } from '#/lib/answers.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { FormStatus } from '#/ui/form/form-status.tsx';
import { ActFaults } from './act-faults.tsx';
import { typedIn } from './kept/form-fields.ts';
import type { AnyAct } from './use-act.ts';

type ActFormProps<A extends AnyAct> = {
  act: A;
  /** The form's fields as the act's input. */
  input: (answers: Answers) => Parameters<A['send']>[0];
  /** Before each field's id, where several of these forms stand on one page. */
  prefix?: string;
  /** What the button says, and what it says meanwhile. */
  words: string;
  pending: string;
  kind?: 'primary' | 'quiet';
  small?: boolean;
  timeZone?: string;
  /** What was saved stays in its fields, since it is what stands there now; else they are empty for the next. */
  stays?: boolean;
  /** In place of what is said above the form and behind its button: a page in another language says it itself. */
  faults?: ReactNode;
  saved?: string;
  onDone?: (form: HTMLFormElement) => void;
  /** Where it leads in a browser without scripts. */
  action?: string;
  children?: ReactNode;
};

/** One act as a small form: what went wrong, its fields, one button, when it was saved. */
export function ActForm<A extends AnyAct>({ act, input, prefix, stays, faults, onDone, ...props }: ActFormProps<A>) {
  const { words, pending, kind = 'quiet', small = false, timeZone, saved, action, children } = props;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = typedIn(form);
    const sent = await act.send(input(answersIn(typed)));
    if (!sent.ok) return;
    // What somebody typed while it was on its way is the next.
    if (!stays && isSame(typed, typedIn(form))) form.reset();
    onDone?.(form);
  }

  return (
    <form method="post" action={action} noValidate onSubmit={submit}>
      {faults ?? <ActFaults fault={act.fault} idOf={(field) => (prefix ? `${prefix}-${field}` : field)} />}
      {children}
      <ButtonRow>
        <Button type="submit" kind={kind} small={small} pending={act.pending && pending}>
          {words}
        </Button>
        <FormStatus savedAt={act.savedAt ?? undefined} {...(timeZone ? { timeZone } : {})}>
          {saved}
        </FormStatus>
      </ButtonRow>
    </form>
  );
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
