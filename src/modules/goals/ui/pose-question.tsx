'use client';

import { type FormEvent, type ReactNode, useRef } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { FormStatus } from '#/ui/form/form-status.tsx';
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

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = new FormData(form);
    const sent = await pose.send({
      agreementId,
      questionId: questionId.current,
      goalId: goalId ?? (String(typed.get('goalId') ?? '') || null),
      text: String(typed.get('text')),
      why: String(typed.get('why') ?? ''),
    });
    if (!sent.ok) return;
    questionId.current = uuidv7();
    form.reset();
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      <ActFaults fault={pose.fault} idOf={id} />
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
      <ButtonRow>
        <Button type="submit" pending={pose.pending && 'Posing'}>
          Pose this question
        </Button>
        <FormStatus savedAt={pose.savedAt ?? undefined} timeZone={timeZone} />
      </ButtonRow>
    </form>
  );
}
