'use client';

import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { ActForm } from '#/client/act-form.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Choices } from '#/ui/form/choices.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import type { CodingChoices } from '../queries/rounds.ts';

type BeginCodingProps = { at: string; agreementId: string; choices: CodingChoices; timeZone: string };

/** Asks somebody to mark the same stories, each alone. */
export function BeginCoding({ at, agreementId, choices, timeZone }: BeginCodingProps) {
  const begin = useAct(useTRPC().themes.beginCoding);
  const router = useRouter();
  const roundId = useRef(uuidv7());
  return (
    <ActForm
      act={begin}
      prefix="begin"
      words="Begin, each alone"
      pending="Beginning"
      timeZone={timeZone}
      input={({ one, all }) => ({
        agreementId,
        roundId: roundId.current,
        withPersonId: one('withPersonId'),
        evidenceIds: all('evidenceIds'),
      })}
      onDone={() => router.push(`${at}/themes/coding/${roundId.current}`)}
    >
      <SelectField
        name="withPersonId"
        id="begin-withPersonId"
        label="Who marks with you?"
        help="Best somebody of the other side: two who see the same thing differently learn most from it."
        empty="Choose a person"
        options={choices.people.map(({ id, name }) => ({ value: id, words: name }))}
        fault={begin.fault?.fields.withPersonId}
      />
      <Choices
        type="checkbox"
        name="evidenceIds"
        id="begin-evidenceIds"
        label="Which stories?"
        help="Twenty at most."
        options={choices.pieces.map(({ evidenceId, title }) => ({ value: evidenceId, words: title }))}
        fault={begin.fault?.fields.evidenceIds}
      />
    </ActForm>
  );
}
