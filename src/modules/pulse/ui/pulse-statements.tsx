'use client';

import { type FormEvent, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { FormStatus } from '#/ui/form/form-status.tsx';
import { StaleChoice } from '#/ui/form/stale-choice.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import { MOST_PULSE_STATEMENTS } from '../default-statements.ts';
import type { PulseStatements as Statements } from '../queries/statements.ts';

type PulseStatementsProps = {
  agreementId: string;
  timeZone: string;
  pulse: Pick<Statements, 'statements' | 'version'>;
};

/** What the pulse asks, one statement to a line. */
export function PulseStatements({ agreementId, timeZone, pulse }: PulseStatementsProps) {
  const change = useAct(useTRPC().pulse.changeStatements);
  const [version, setVersion] = useState(pulse.version);
  const [typed, setTyped] = useState(pulse.statements.join('\n'));
  const { theirs } = change;
  const faults = change.fault?.fields ?? {};
  const faulty = Object.entries(faults).find(([field]) => field.startsWith('statements'))?.[1];

  async function submit(event: FormEvent) {
    event.preventDefault();
    const statements = typed.split('\n').flatMap((line) => (line.trim() ? [line.trim()] : []));
    const sent = await change.send({ agreementId, version, statements });
    if (sent.ok) setVersion(sent.data.version);
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      {theirs ? (
        <StaleChoice
          theirs={theirs.statements.join('\n')}
          mine={typed}
          onChoose={({ text }) => {
            setTyped(text);
            setVersion(theirs.version);
            change.forget();
          }}
        />
      ) : (
        <ActFaults fault={change.fault} idOf={() => 'pulse-statements'} />
      )}
      <TextArea
        name="statements"
        id="pulse-statements"
        label="What does our pulse ask?"
        help={`One statement to a line, at most ${MOST_PULSE_STATEMENTS}. Each is answered from 1, not at all, to 10, wholly.`}
        rows={7}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        fault={faulty}
      />
      <ButtonRow>
        <Button type="submit" kind="quiet" pending={change.pending && 'Saving'}>
          Save the statements
        </Button>
        <FormStatus savedAt={change.savedAt ?? undefined} timeZone={timeZone} />
      </ButtonRow>
    </form>
  );
}
