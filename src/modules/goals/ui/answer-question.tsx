'use client';

import { useRef } from 'react';
import { ActForm } from '#/client/act-form.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Choice } from '#/ui/form/choice.tsx';
import { Choices } from '#/ui/form/choices.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import { TextField } from '#/ui/form/text-field.tsx';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';
import { CONFIDENCE_WORDS } from '../confidence-words.ts';
import { CONFIDENCES, type Confidence } from '../vocabulary.ts';

type AnswerQuestionProps = {
  agreementId: string;
  question: { id: string; text: string };
  timeZone: string;
};

/** Writes what we think today; what was thought before stays below it. */
export function AnswerQuestion({ agreementId, question, timeZone }: AnswerQuestionProps) {
  const trpc = useTRPC();
  const answer = useAct(trpc.goals.answerQuestion);
  const answerId = useRef(uuidv7());
  const faults = answer.fault?.fields ?? {};
  const id = (field: string) => `answer-${question.id}-${field}`;

  return (
    <details>
      <summary>
        Say what you think today<VisuallyHidden> {question.text}</VisuallyHidden>
      </summary>
      <ActForm
        act={answer}
        prefix={`answer-${question.id}`}
        words="Keep this answer"
        pending="Saving"
        timeZone={timeZone}
        input={({ one }) => ({
          agreementId,
          questionId: question.id,
          answerId: answerId.current,
          text: one('text'),
          confidence: one('confidence') as Confidence,
          nextTest: one('nextTest'),
          settles: one('settles') === 'yes',
        })}
        onDone={() => {
          answerId.current = uuidv7();
        }}
      >
        <TextArea
          name="text"
          id={id('text')}
          label="What do you think the answer is today?"
          ownWords
          maxLength={2000}
          fault={faults.text}
        />
        <Choices
          name="confidence"
          id={id('confidence')}
          label="How sure are you?"
          options={CONFIDENCES.map((value) => ({
            value,
            words: CONFIDENCE_WORDS[value].short,
            help: CONFIDENCE_WORDS[value].means,
          }))}
          fault={faults.confidence}
        />
        <TextField
          name="nextTest"
          id={id('nextTest')}
          label="What would tell us more?"
          help="The next small thing to try or to ask."
          optional
          maxLength={500}
          fault={faults.nextTest}
        />
        <Choice
          name="settles"
          id={id('settles')}
          words="This settles it"
          help="It no longer counts as open. A later answer opens it again."
        />
      </ActForm>
    </details>
  );
}
