'use client';

import { useRef } from 'react';
import { ActForm } from '#/client/act-form.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { TextArea } from '#/ui/form/text-area.tsx';
import type { ResponseSubject } from '../vocabulary.ts';

type RespondFormProps = { agreementId: string; subjectKind: ResponseSubject; subjectId: string; timeZone: string };

export function RespondForm({ timeZone, ...subject }: RespondFormProps) {
  const respond = useAct(useTRPC().evidence.respond);
  const responseId = useRef(uuidv7());
  return (
    <ActForm
      act={respond}
      prefix="respond"
      words="Respond"
      pending="Sending"
      timeZone={timeZone}
      input={({ one }) => ({ ...subject, responseId: responseId.current, text: one('text') })}
      onDone={() => {
        responseId.current = uuidv7();
      }}
    >
      <TextArea
        name="text"
        id="respond-text"
        label="Respond"
        help="What it makes you think of, or what you would like to know."
        rows={2}
        maxLength={2000}
        fault={respond.fault?.fields.text}
      />
    </ActForm>
  );
}
