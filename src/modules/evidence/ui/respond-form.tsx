'use client';

import { type FormEvent, useRef } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { FormStatus } from '#/ui/form/form-status.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import type { ResponseSubject } from '../vocabulary.ts';
import { answersOf } from './answers-of.ts';

type RespondFormProps = { agreementId: string; subjectKind: ResponseSubject; subjectId: string; timeZone: string };

export function RespondForm({ agreementId, subjectKind, subjectId, timeZone }: RespondFormProps) {
  const trpc = useTRPC();
  const respond = useAct(trpc.evidence.respond);
  const responseId = useRef(uuidv7());
  const id = (field: string) => `respond-${field}`;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const text = answersOf(form).one('text');
    const sent = await respond.send({ agreementId, responseId: responseId.current, subjectKind, subjectId, text });
    if (!sent.ok) return;
    responseId.current = uuidv7();
    form.reset();
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      <ActFaults fault={respond.fault} idOf={id} />
      <TextArea
        name="text"
        id={id('text')}
        label="Respond"
        help="What it makes you think of, or what you would like to know."
        rows={2}
        maxLength={2000}
        fault={respond.fault?.fields.text}
      />
      <ButtonRow>
        <Button type="submit" kind="quiet" pending={respond.pending && 'Sending'}>
          Respond
        </Button>
        <FormStatus savedAt={respond.savedAt ?? undefined} timeZone={timeZone} />
      </ButtonRow>
    </form>
  );
}
