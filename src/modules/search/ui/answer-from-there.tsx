'use client';

import { useMutation } from '@tanstack/react-query';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Failed } from '#/ui/state/failed.tsx';
import { Loading } from '#/ui/state/loading.tsx';
import { Small } from '#/ui/text/small.tsx';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';
import { ThereList } from './there-list.tsx';

type AnswerFromThereProps = {
  agreementId: string;
  question: { id: string; text: string };
  /** Pieces that were told about it, or pointed to already. */
  known: readonly string[];
};

/** Answers a question with what is there: looks for it when somebody opens this, and points to a piece with one click. */
export function AnswerFromThere({ agreementId, question, known }: AnswerFromThereProps) {
  const trpc = useTRPC();
  const point = useAct(trpc.evidence.answerWith);
  const look = useMutation(trpc.search.there.mutationOptions());
  const fetch = () => look.mutate({ agreementId, words: question.text });
  const found = look.data?.filter(({ evidenceId }) => !known.includes(evidenceId));
  return (
    <details onToggle={(event) => event.currentTarget.open && fetch()}>
      <summary>
        Does something that is there answer it?<VisuallyHidden> {question.text}</VisuallyHidden>
      </summary>
      <ActFaults fault={point.fault} />
      {look.isPending && !found ? <Loading awaited="what may answer it" lines={2} /> : null}
      {look.isError ? (
        <Failed title="Not fetched" onRetry={fetch} pending={look.isPending && 'Fetching'}>
          What may answer it could not be fetched. The rest of the page stays.
        </Failed>
      ) : null}
      {found?.length === 0 ? <Small>Nothing that you may read holds two of its words.</Small> : null}
      {found && found.length > 0 ? (
        <ThereList
          pieces={found}
          agreementId={agreementId}
          label="What may answer it"
          act={({ evidenceId, title, isHere }) =>
            isHere ? (
              <ButtonRow>
                <Button
                  kind="quiet"
                  small
                  pending={point.pending && 'Pointing to it'}
                  onClick={() => point.send({ agreementId, questionId: question.id, evidenceId })}
                >
                  This answers it<VisuallyHidden> {title}</VisuallyHidden>
                </Button>
              </ButtonRow>
            ) : (
              <Small>Whoever posted it can share it into this agreement; then it can be pointed to.</Small>
            )
          }
        />
      ) : null}
    </details>
  );
}
