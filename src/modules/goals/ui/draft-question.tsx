'use client';

import { type FormEvent, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { StaleChoice } from '#/ui/form/stale-choice.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';

type DraftQuestionProps = {
  agreementId: string;
  question: { id: string; text: string; draftVersion: number };
};

interface Current {
  text: string;
  draftVersion: number;
}

/** Rewords a question of a draft, or retires it. */
export function DraftQuestion({ agreementId, question }: DraftQuestionProps) {
  const trpc = useTRPC();
  const edit = useAct(trpc.goals.editQuestion);
  const retire = useAct(trpc.goals.retireQuestion);
  const [base, setBase] = useState<Current | null>(null);
  const [mine, setMine] = useState('');
  const stale = edit.theirs;
  const id = `reword-${question.id}`;

  async function save(text: string, draftVersion: number) {
    setMine(text);
    const sent = await edit.send({ agreementId, questionId: question.id, text, draftVersion });
    if (sent.ok) setBase(null);
  }

  if (!base) {
    return (
      <>
        <ActFaults fault={retire.fault} />
        <ButtonRow>
          <Button kind="quiet" small onClick={() => setBase(question)}>
            Reword it<VisuallyHidden> {question.text}</VisuallyHidden>
          </Button>
          <Button
            kind="plain"
            pending={retire.pending && 'Retiring'}
            onClick={() => retire.send({ agreementId, questionId: question.id })}
          >
            Retire it<VisuallyHidden> {question.text}</VisuallyHidden>
          </Button>
        </ButtonRow>
      </>
    );
  }
  if (stale) {
    return (
      <StaleChoice
        theirs={stale.text}
        mine={mine}
        pending={edit.pending && 'Saving'}
        onChoose={({ keep, text }) => {
          if (keep !== 'theirs') return save(text, stale.draftVersion);
          edit.forget();
          setBase(null);
        }}
      />
    );
  }
  return (
    <form
      method="post"
      noValidate
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        void save(String(new FormData(event.currentTarget).get('text')), base.draftVersion);
      }}
    >
      <ActFaults fault={edit.fault} idOf={() => id} />
      <TextArea
        name="text"
        id={id}
        label="The question"
        ownWords
        rows={2}
        maxLength={500}
        defaultValue={base.text}
        fault={edit.fault?.fields.text}
      />
      <ButtonRow>
        <Button type="submit" pending={edit.pending && 'Saving'}>
          Save this question
        </Button>
        <Button kind="plain" onClick={() => setBase(null)}>
          Leave it as it was
        </Button>
      </ButtonRow>
    </form>
  );
}
