'use client';

import type { ComponentProps } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { whenShown } from '#/client/when-shown.tsx';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';

const RelateForm = whenShown(() => import('./relate-form.tsx').then(({ RelateForm }) => RelateForm), 'the form');

/** Links a story with another side of the same thing; the others are read when somebody opens it. */
export function RelateWhenAsked(props: ComponentProps<typeof RelateForm>) {
  return (
    <details>
      <summary>Link it with another story</summary>
      <RelateForm {...props} />
    </details>
  );
}

type PartSidesProps = { agreementId: string; evidenceId: string; otherId: string; title: string };

/** Takes the link between two stories away. */
export function PartSides({ title, ...pair }: PartSidesProps) {
  const part = useAct(useTRPC().evidence.unrelate);
  return (
    <>
      <ActFaults fault={part.fault} />
      <ButtonRow>
        <Button kind="plain" small pending={part.pending && 'Taking it away'} onClick={() => part.send(pair)}>
          Take the link away<VisuallyHidden> to {title}</VisuallyHidden>
        </Button>
      </ButtonRow>
    </>
  );
}
