'use client';

import { useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Wording } from '#/ui/paper/wording.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';
import { type DraftedGoal, GoalForm } from './goal-form.tsx';

type DraftGoalsProps = { agreementId: string; goals: (DraftedGoal & { number: number })[] };

/** The goals of a draft, which both sides add, reword and take out. One form is open at a time. */
export function DraftGoals({ agreementId, goals }: DraftGoalsProps) {
  const remove = useAct(useTRPC().goals.remove);
  const [open, setOpen] = useState<string | null>(null);
  const [leaving, setLeaving] = useState<string | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <ActFaults fault={remove.fault} />
      <Rows label="Goals">
        {goals.map((goal) =>
          open === goal.id ? (
            <Row key={goal.id} title={`Goal ${goal.number}`}>
              <GoalForm agreementId={agreementId} goal={goal} onDone={close} />
            </Row>
          ) : (
            <Row key={goal.id} title={<Wording size="lead">{goal.text}</Wording>}>
              <p>{goal.why}</p>
              <ButtonRow>
                <Button kind="quiet" small onClick={() => setOpen(goal.id)}>
                  Reword<VisuallyHidden> goal {goal.number}</VisuallyHidden>
                </Button>
                {leaving === goal.id ? (
                  <>
                    <Button
                      kind="quiet"
                      small
                      pending={remove.pending && 'Taking it out'}
                      onClick={() => remove.send({ agreementId, goalId: goal.id })}
                    >
                      Take it out, with its words
                    </Button>
                    <Button kind="plain" onClick={() => setLeaving(null)}>
                      Keep it
                    </Button>
                  </>
                ) : (
                  <Button kind="plain" onClick={() => setLeaving(goal.id)}>
                    Take it out<VisuallyHidden> goal {goal.number}</VisuallyHidden>
                  </Button>
                )}
              </ButtonRow>
            </Row>
          ),
        )}
      </Rows>
      {open === 'new' ? (
        <GoalForm agreementId={agreementId} onDone={close} />
      ) : (
        <ButtonRow>
          <Button kind="quiet" small onClick={() => setOpen('new')}>
            Add a goal
          </Button>
        </ButtonRow>
      )}
    </>
  );
}
