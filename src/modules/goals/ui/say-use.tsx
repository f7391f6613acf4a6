'use client';

import { useRef } from 'react';
import { ActForm } from '#/client/act-form.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { TextArea } from '#/ui/form/text-area.tsx';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';

type SayUseProps = { agreementId: string; question: { id: string; text: string }; timeZone: string };

/** Says what one did with what came in answer, also where it was done outside the agreement. */
export function SayUse({ agreementId, question, timeZone }: SayUseProps) {
  const use = useAct(useTRPC().goals.sayUse);
  const useId = useRef(uuidv7());
  const id = `use-${question.id}`;
  return (
    <details>
      <summary>
        Say what you did with the answer<VisuallyHidden> {question.text}</VisuallyHidden>
      </summary>
      <ActForm
        act={use}
        prefix={id}
        words="Say so"
        pending="Saying so"
        timeZone={timeZone}
        input={({ one }) => ({ agreementId, questionId: question.id, useId: useId.current, text: one('text') })}
        onDone={() => {
          useId.current = uuidv7();
        }}
      >
        <TextArea
          name="text"
          id={`${id}-text`}
          label="What did you do with the answer?"
          help="What you decided, changed, wrote or told somebody because of it. Those who answered read it."
          rows={2}
          maxLength={1000}
          fault={use.fault?.fields.text}
        />
      </ActForm>
    </details>
  );
}
