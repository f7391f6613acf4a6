'use client';

import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { pounds } from '#/lib/pounds.ts';
import { Button } from '#/ui/form/button.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';
import type { Editing } from '../queries/terms.ts';
import type { Snapshot } from '../snapshot.ts';
import { Editable } from './editable.tsx';
import { MoneyForm } from './terms-forms.tsx';

type MoneyEditorProps = { agreementId: string; text: Snapshot; editing: Editing };

/** The money lines of a draft, each with its form. */
export function MoneyEditor({ agreementId, text, editing }: MoneyEditorProps) {
  const remove = useAct(useTRPC().agreements.removeMoneyLine);
  const { parties } = text;
  return (
    <>
      <ActFaults fault={remove.fault} />
      <Rows label="Money lines">
        {text.moneyLines.map((line) => (
          <Row key={line.id} title={line.name} state={pounds(line.perYear)} quiet>
            <Editable
              words="Change"
              about={line.name}
              form={
                <MoneyForm
                  agreementId={agreementId}
                  parties={parties}
                  line={line}
                  draftVersion={editing.moneyLines[line.id] ?? 1}
                />
              }
              beside={
                <Button
                  kind="plain"
                  pending={remove.pending && 'Taking it out'}
                  onClick={() => remove.send({ agreementId, lineId: line.id })}
                >
                  Take it out<VisuallyHidden> {line.name}</VisuallyHidden>
                </Button>
              }
            />
          </Row>
        ))}
      </Rows>
      <Editable words="Add a money line" form={<MoneyForm agreementId={agreementId} parties={parties} />} />
    </>
  );
}
