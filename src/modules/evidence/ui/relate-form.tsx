'use client';

import { useQuery } from '@tanstack/react-query';
import { ActForm } from '#/client/act-form.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Choices } from '#/ui/form/choices.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import { Failed } from '#/ui/state/failed.tsx';
import { Loading } from '#/ui/state/loading.tsx';
import { RELATION_WORDS } from '../relation-words.ts';
import { RELATIONS, type Relation } from '../vocabulary.ts';

type RelateProps = { agreementId: string; evidenceId: string; timeZone: string };

/** Links a story with another side of the same thing. */
export function RelateForm({ agreementId, evidenceId, timeZone }: RelateProps) {
  const trpc = useTRPC();
  const relate = useAct(trpc.evidence.relate);
  const { data, isLoading, isError, isFetching, refetch } = useQuery(
    trpc.evidence.others.queryOptions({ agreementId, evidenceId }),
  );
  return (
    <>
      {isLoading ? <Loading awaited="the other stories" lines={2} /> : null}
      {isError ? (
        <Failed title="Not fetched" onRetry={() => void refetch()} pending={isFetching && 'Fetching'}>
          The other stories could not be fetched. The rest of the page stays.
        </Failed>
      ) : null}
      {data ? (
        <ActForm
          act={relate}
          prefix="relate"
          words="Link the two"
          pending="Linking"
          timeZone={timeZone}
          input={({ one }) => ({
            agreementId,
            evidenceId,
            otherId: one('otherId'),
            relation: one('relation') as Relation,
          })}
        >
          <SelectField
            name="otherId"
            id="relate-otherId"
            label="Which story?"
            empty="Choose a story"
            options={data.map((piece) => ({
              value: piece.evidenceId,
              words: `${piece.title} (${piece.perspective})`,
            }))}
            fault={relate.fault?.fields.otherId}
          />
          <Choices
            name="relation"
            id="relate-relation"
            label="How does it stand to this one?"
            options={RELATIONS.map((value) => ({
              value,
              words: RELATION_WORDS[value].choice,
              help: RELATION_WORDS[value].help,
            }))}
            fault={relate.fault?.fields.relation}
          />
        </ActForm>
      ) : null}
    </>
  );
}
