'use client';

import { useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';
import type { Snapshot } from '../snapshot.ts';
import { Editable } from './editable.tsx';
import { ClauseForm } from './terms-forms.tsx';

type ClauseActsProps = {
  agreementId: string;
  clause: Snapshot['clauses'][number];
  draftVersion: number;
  /** Every clause in its order, to move this one among them. */
  order: string[];
};

/** What one may do with a clause of a draft: reword it, move it, take it out. */
export function ClauseActs({ agreementId, clause, draftVersion, order }: ClauseActsProps) {
  const trpc = useTRPC();
  const move = useAct(trpc.agreements.orderClauses);
  const remove = useAct(trpc.agreements.removeClause);
  const [leaving, setLeaving] = useState(false);
  const at = order.indexOf(clause.id);
  const moveTo = (place: number) => {
    const clauseIds = order.filter((id) => id !== clause.id);
    clauseIds.splice(place, 0, clause.id);
    return move.send({ agreementId, clauseIds });
  };
  const about = <VisuallyHidden> {clause.heading}</VisuallyHidden>;
  return (
    <>
      <ActFaults fault={move.fault ?? remove.fault} />
      <Editable
        words="Reword"
        about={clause.heading}
        form={<ClauseForm agreementId={agreementId} clause={clause} draftVersion={draftVersion} />}
        beside={
          leaving ? (
            <>
              <Button
                kind="quiet"
                small
                pending={remove.pending && 'Taking it out'}
                onClick={() => remove.send({ agreementId, clauseId: clause.id })}
              >
                Take it out, with its words
              </Button>
              <Button kind="plain" onClick={() => setLeaving(false)}>
                Keep it
              </Button>
            </>
          ) : (
            <>
              {at > 0 ? (
                <Button kind="plain" pending={move.pending && 'Moving'} onClick={() => moveTo(at - 1)}>
                  Move up{about}
                </Button>
              ) : null}
              {at < order.length - 1 ? (
                <Button kind="plain" pending={move.pending && 'Moving'} onClick={() => moveTo(at + 1)}>
                  Move down{about}
                </Button>
              ) : null}
              <Button kind="plain" onClick={() => setLeaving(true)}>
                Take it out{about}
              </Button>
            </>
          )
        }
      />
    </>
  );
}
