'use client';

import { ActForm } from '#/client/act-form.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Choices } from '#/ui/form/choices.tsx';
import { More } from '#/ui/form/more.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import { Link } from '#/ui/text/link.tsx';
import type { Elsewhere } from '../queries/elsewhere.ts';

const readersOf = (chosen: string): 'organisation' | 'agreement' => (chosen === 'organisation' ? chosen : 'agreement');

type PlaceFormProps = { evidenceId: string; elsewhere: Elsewhere; organisation: string; timeZone: string };

/** Told once: shares a story into another agreement, where nobody has to ask for it again. */
export function PlaceForm({ evidenceId, elsewhere, organisation, timeZone }: PlaceFormProps) {
  const place = useAct(useTRPC().evidence.place);
  const open = elsewhere.filter(({ isPlaced }) => !isPlaced);
  const placed = elsewhere.filter(({ isPlaced }) => isPlaced);
  return (
    <More summary="Share it into another agreement">
      {placed.map(({ agreementId, title }) => (
        <p key={agreementId}>
          It stands in <Link href={`/agreements/${agreementId}/evidence/${evidenceId}`}>{title}</Link> as well.
        </p>
      ))}
      {open.length > 0 ? (
        <ActForm
          act={place}
          prefix="place"
          words="Share it there"
          pending="Sharing"
          timeZone={timeZone}
          input={({ one }) => ({
            agreementId: one('agreement'),
            evidenceId,
            visibility: readersOf(one('readers')),
          })}
        >
          <SelectField
            name="agreement"
            id="place-agreementId"
            label="Into which agreement?"
            help="Told once is enough: who funds or works with you there need not ask for it again."
            empty="Choose an agreement"
            options={open.map(({ agreementId, title }) => ({ value: agreementId, words: title }))}
            fault={place.fault?.fields.agreementId ? 'Choose an agreement.' : undefined}
          />
          <Choices
            name="readers"
            id="place-visibility"
            label="Who may read it there?"
            defaultValue="agreement"
            options={[
              { value: 'agreement', words: 'All in that agreement' },
              { value: 'organisation', words: `Only ${organisation}` },
            ]}
            fault={place.fault?.fields.visibility}
          />
        </ActForm>
      ) : null}
    </More>
  );
}
