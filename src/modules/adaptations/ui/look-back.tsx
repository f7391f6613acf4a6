'use client';

import type { FormEvent } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import { Notice } from '#/ui/state/notice.tsx';

type LookBackProps = { agreementId: string; adaptationId: string; change: string; expected: string | null };

/** What came of a change, written beside what was expected of it. Said once; where somebody was quicker both texts are shown. */
export function LookBack({ agreementId, adaptationId, change, expected }: LookBackProps) {
  const trpc = useTRPC();
  const lookBack = useAct(trpc.adaptations.lookBack);
  const { fault } = lookBack;
  const theirs = lookBack.theirs?.happened ?? null;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const happened = String(new FormData(event.currentTarget).get('happened') ?? '');
    await lookBack.send({ agreementId, adaptationId, happened });
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      {theirs === null ? (
        <ActFaults fault={fault} idOf={() => `happened-${adaptationId}`} />
      ) : (
        <Notice kind="concern" role="alert" title="Somebody has said it while you were writing">
          <p>They wrote: “{theirs}” What you wrote is still below.</p>
        </Notice>
      )}
      <TextArea
        name="happened"
        id={`happened-${adaptationId}`}
        label={`What came of it? (${change})`}
        help={expected ? `We expected: ${expected}` : undefined}
        rows={2}
        maxLength={2000}
        fault={fault?.fields.happened}
      />
      <ButtonRow>
        <Button type="submit" kind="quiet" pending={lookBack.pending && 'Saving'}>
          Say what came of it
        </Button>
      </ButtonRow>
    </form>
  );
}
