'use client';

import { type FormEvent, useRef, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Small } from '#/ui/text/small.tsx';
import type { Pulse } from '../queries/pulse.ts';
import { NO_ANSWER, Scale } from './scale.tsx';

type PulseFormProps = { agreementId: string; reviewId: string; pulse: Pick<Pulse, 'statements' | 'own'> };

/** One’s own answers. They reach nobody; until the pulse closes they can be given again. */
export function PulseForm({ agreementId, reviewId, pulse }: PulseFormProps) {
  const answer = useAct(useTRPC().pulse.answer);
  const [missing, setMissing] = useState<number | null>(null);
  // Drawn once for the same answers, so that sending them again is the same act.
  const sealed = useRef<{ of: string; seal: string } | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = new FormData(form);
    const chosen = pulse.statements.map((_, at) => typed.get(`statement-${at}`));
    const first = chosen.indexOf(null);
    setMissing(first < 0 ? null : first);
    if (first >= 0) {
      form.querySelector<HTMLInputElement>(`input[name="statement-${first}"]`)?.focus();
      return;
    }
    const given = chosen.map((value) => (value === NO_ANSWER ? null : Number(value)));
    const of = JSON.stringify(given);
    if (sealed.current?.of !== of) sealed.current = { of, seal: crypto.randomUUID() };
    await answer.send({ agreementId, reviewId, given, seal: sealed.current.seal });
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      <ActFaults fault={answer.fault} />
      {pulse.statements.map((statement, at) => (
        <Scale
          // biome-ignore lint/suspicious/noArrayIndexKey: a pulse keeps its statements and their order
          key={at}
          name={`statement-${at}`}
          statement={statement}
          given={pulse.own?.[at]}
          isTouched={pulse.own !== null}
        />
      ))}
      <p role="alert">
        {missing === null ? null : `Statement ${missing + 1} has no answer yet. You may choose not to say.`}
      </p>
      <ButtonRow>
        <Button type="submit" pending={answer.pending && 'Sending'}>
          {pulse.own ? 'Give these answers instead' : 'Give my answers'}
        </Button>
      </ButtonRow>
      <Small>
        Nobody else sees your answers, now or later. When the pulse closes they are counted together with others’, and
        your own are thrown away.
      </Small>
    </form>
  );
}
