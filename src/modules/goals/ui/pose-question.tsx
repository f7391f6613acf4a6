'use client';

import { type ReactNode, useRef } from 'react';
import { ActForm } from '#/client/act-form.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { SelectField } from '#/ui/form/select-field.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';

type PoseQuestionProps = {
  agreementId: string;
  /** The goal it is asked about; or the goals to choose from. */
  goalId?: string;
  goals?: readonly { id: string; number: number; text: string }[];
  timeZone: string;
  /** What stands below the question while it is typed: what is there already. */
  children?: ReactNode;
};

/** Poses a learning question: any contributor of any side. */
export function PoseQuestion({ agreementId, goalId, goals = [], timeZone, children }: PoseQuestionProps) {
  const trpc = useTRPC();
  const pose = useAct(trpc.goals.poseQuestion);
  const questionId = useRef(uuidv7());
  const faults = pose.fault?.fields ?? {};
  const id = (field: string) => `pose-${field}`;

  return (
    <ActForm
      act={pose}
      prefix="pose"
      words="Pose this question"
      pending="Posing"
      kind="primary"
      timeZone={timeZone}
      input={({ one }) => ({
        agreementId,
        questionId: questionId.current,
        goalId: goalId ?? (one('goalId') || null),
        text: one('text'),
        why: one('why'),
      })}
      onDone={() => {
        questionId.current = uuidv7();
      }}
    >
      <TextArea
        name="text"
        id={id('text')}
        label="What do we want to find out?"
        help="A good question is one whose answer would change what we do."
        ownWords
        rows={2}
        maxLength={500}
        fault={faults.text}
      />
      {children}
      <TextArea
        name="why"
        id={id('why')}
        label="Why do you ask?"
        help="What you would do with the answer. Whoever answers reads it, and later sees whether you did."
        rows={2}
        maxLength={500}
        fault={faults.why}
      />
      {goals.length > 0 ? (
        <SelectField
          name="goalId"
          id={id('goalId')}
          label="About which goal?"
          empty="The whole agreement"
          options={goals.map(({ id: value, number, text }) => ({ value, words: `Goal ${number}: ${text}` }))}
          fault={faults.goalId}
        />
      ) : null}
    </ActForm>
  );
}
