'use client';

import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';

type TakeAnswerAwayProps = { agreementId: string; questionId: string; evidenceId: string; title: string };

/** Says that a piece does not answer a question after all. */
export function TakeAnswerAway({ title, ...pair }: TakeAnswerAwayProps) {
  const take = useAct(useTRPC().evidence.answerNotWith);
  return (
    <>
      <ActFaults fault={take.fault} />
      <ButtonRow>
        <Button kind="plain" small pending={take.pending && 'Taking it away'} onClick={() => take.send(pair)}>
          It does not answer this<VisuallyHidden> {title}</VisuallyHidden>
        </Button>
      </ButtonRow>
    </>
  );
}
