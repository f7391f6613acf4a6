'use client';

import { NumberField } from '#/ui/form/number-field.tsx';
import { TextField } from '#/ui/form/text-field.tsx';
import { rhythmInWords } from '../passages.ts';
import type { Snapshot } from '../snapshot.ts';
import { RowsForm } from './rows-form.tsx';

type Meeting = Snapshot['terms']['rhythm'][number];
type RhythmFormProps = { agreementId: string; draftVersion: number; rhythm: Meeting[] };

/** What we meet for, how often, for how long, and who comes. */
export function RhythmForm({ agreementId, draftVersion, rhythm }: RhythmFormProps) {
  return (
    <RowsForm<'rhythm', Meeting>
      agreementId={agreementId}
      draftVersion={draftVersion}
      name="rhythm"
      rows={rhythm}
      newRow={() => ({ what: '', every: '', minutes: 60, who: '' })}
      addWords="Another meeting"
      inWords={rhythmInWords}
      fields={(meeting, change, { id, fault }) => (
        <>
          <TextField
            id={`${id}-what`}
            name={`${id}-what`}
            label="What do we meet for?"
            value={meeting.what}
            fault={fault('what')}
            onChange={(event) => change({ what: event.target.value })}
          />
          <TextField
            id={`${id}-every`}
            name={`${id}-every`}
            label="Every"
            help="A week, a month, six months."
            value={meeting.every}
            fault={fault('every')}
            onChange={(event) => change({ every: event.target.value })}
          />
          <NumberField
            id={`${id}-minutes`}
            name={`${id}-minutes`}
            label="Minutes"
            value={meeting.minutes === 0 ? '' : String(meeting.minutes)}
            fault={fault('minutes')}
            onChange={(event) => change({ minutes: Number(event.target.value.replace(/\D/g, '').slice(0, 4)) })}
          />
          <TextField
            id={`${id}-who`}
            name={`${id}-who`}
            label="Who comes?"
            value={meeting.who}
            fault={fault('who')}
            onChange={(event) => change({ who: event.target.value })}
          />
        </>
      )}
    />
  );
}
