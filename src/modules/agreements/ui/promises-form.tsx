'use client';

import { SIDES, type Side } from '#/access/sides.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Choices } from '#/ui/form/choices.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import { sideWord } from '#/ui/sides/side.ts';
import type { Snapshot } from '../snapshot.ts';
import { RowsForm } from './rows-form.tsx';

type Promised = Snapshot['terms']['standingPromises'][number];
type PromisesFormProps = { agreementId: string; draftVersion: number; promises: Promised[] };

/** The promises that hold all the time, each with the sides that make it. */
export function PromisesForm({ agreementId, draftVersion, promises }: PromisesFormProps) {
  return (
    <RowsForm<'standingPromises', Promised>
      agreementId={agreementId}
      draftVersion={draftVersion}
      name="standingPromises"
      rows={promises}
      newRow={() => ({ id: uuidv7(), sides: [], text: '' })}
      addWords="Another promise"
      inWords={({ sides, text }) => `${sides.map((side) => sideWord[side]).join(' and ')}: ${text}`}
      fields={(promise, change, { id, fault }) => (
        <>
          <TextArea
            id={`${id}-text`}
            name={`${id}-text`}
            label="What do we promise?"
            rows={2}
            value={promise.text}
            fault={fault('text')}
            onChange={(event) => change({ text: event.target.value })}
          />
          <Choices
            id={`${id}-sides`}
            name={`${id}-sides`}
            label="Who makes it?"
            type="checkbox"
            options={SIDES.map((side) => ({ value: side, words: sideWord[side] }))}
            value={promise.sides}
            fault={fault('sides')}
            onChoose={(side, chosen) =>
              change({ sides: SIDES.filter((each) => (each === side ? chosen : promise.sides.includes(each as Side))) })
            }
          />
        </>
      )}
    />
  );
}
