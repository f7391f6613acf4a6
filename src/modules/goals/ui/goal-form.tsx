'use client';

import { type FormEvent, useId, useRef, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import { StaleGoal } from './stale-goal.tsx';

export interface DraftedGoal {
  id: string;
  text: string;
  why: string;
  draftVersion: number;
}

type GoalFormProps = {
  agreementId: string;
  /** The one that is reworded; left out for a new one. */
  goal?: DraftedGoal;
  onDone: () => void;
};

/** Adds a goal to a draft, or rewords one. Where somebody else was quicker, both texts are shown and neither is lost. */
export function GoalForm({ agreementId, goal, onDone }: GoalFormProps) {
  const trpc = useTRPC();
  const add = useAct(trpc.goals.add);
  const edit = useAct(trpc.goals.edit);
  const act = goal ? edit : add;
  const goalId = useRef(goal?.id ?? uuidv7());
  const [version, setVersion] = useState(goal?.draftVersion ?? 1);
  const [typed, setTyped] = useState({ text: goal?.text ?? '', why: goal?.why ?? '' });
  const { theirs } = edit;
  const fault = theirs ? null : act.fault;
  const id = useId();

  async function send(draftVersion: number) {
    const words = { agreementId, goalId: goalId.current, ...typed };
    const sent = await (goal ? edit.send({ ...words, draftVersion }) : add.send(words));
    if (sent.ok) onDone();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void send(theirs?.draftVersion ?? version);
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      <ActFaults fault={fault} idOf={(field) => `${id}-${field}`} />
      {theirs ? (
        <StaleGoal
          theirs={theirs}
          mine={typed}
          pending={edit.pending}
          onKeepTheirs={() => {
            setTyped({ text: theirs.text, why: theirs.why });
            setVersion(theirs.draftVersion);
            edit.forget();
          }}
          onKeepMine={() => void send(theirs.draftVersion)}
        />
      ) : null}
      <TextArea
        id={`${id}-text`}
        name="text"
        label="Which way are we going?"
        help="A direction, held lightly, in one sentence."
        ownWords
        value={typed.text}
        fault={fault?.fields.text}
        onChange={(event) => setTyped({ ...typed, text: event.target.value })}
      />
      <TextArea
        id={`${id}-why`}
        name="why"
        label="Why does it matter?"
        rows={2}
        value={typed.why}
        fault={fault?.fields.why}
        onChange={(event) => setTyped({ ...typed, why: event.target.value })}
      />
      <ButtonRow>
        <Button type="submit" pending={act.pending && 'Saving'}>
          {goal ? 'Save this goal' : 'Add this goal'}
        </Button>
        <Button kind="plain" onClick={onDone}>
          Leave it as it was
        </Button>
      </ButtonRow>
    </form>
  );
}
