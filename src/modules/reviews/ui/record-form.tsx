'use client';

import { type FormEvent, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Choices } from '#/ui/form/choices.tsx';
import { DateField } from '#/ui/form/date-field.tsx';
import { FormStatus } from '#/ui/form/form-status.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import { StaleChoice } from '#/ui/form/stale-choice.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import { TextField } from '#/ui/form/text-field.tsx';
import type { ReviewDetail } from '../queries/review.ts';
import { linesOf } from '../voice-lines.ts';
import { peopleOptions } from './people-options.ts';

type RecordFormProps = {
  agreementId: string;
  timeZone: string;
  review: ReviewDetail;
  /** What could have been read, the newest first. */
  pieces: { id: string; title: string }[];
};

/** Who was there, whose voice was missing, what was read, who chairs next. */
export function RecordForm({ agreementId, timeZone, review, pieces }: RecordFormProps) {
  const write = useAct(useTRPC().reviews.writeRecord);
  const [version, setVersion] = useState(review.version);
  const [voices, setVoices] = useState(review.voicesMissing.join('\n'));
  const faults = write.fault?.fields ?? {};
  const idOf = (field: string) => `record-${field}`;
  const { theirs } = write;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const sent = await write.send({
      agreementId,
      reviewId: review.id,
      version: Math.max(version, 1),
      presentIds: typed.getAll('presentIds').map(String),
      voicesMissing: linesOf(voices),
      evidenceReadIds: typed.getAll('evidenceReadIds').map(String),
      learningStage: String(typed.get('learningStage') ?? ''),
      nextChairId: String(typed.get('nextChairId') ?? '') || null,
      nextMeetsOn: String(typed.get('nextMeetsOn') ?? '') || null,
    });
    if (sent.ok) setVersion(sent.data.version);
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      {theirs ? (
        <StaleChoice
          theirs={theirs.voicesMissing.join('\n')}
          mine={voices}
          onChoose={({ text }) => {
            setVoices(text);
            setVersion(theirs.version);
            write.forget();
          }}
        />
      ) : (
        <ActFaults fault={write.fault} idOf={idOf} />
      )}
      <Choices
        name="presentIds"
        id={idOf('presentIds')}
        label="Who was there?"
        type="checkbox"
        columns
        options={peopleOptions(review.people)}
        defaultValue={review.present.map((person) => person.personId)}
        fault={faults.presentIds}
      />
      <TextArea
        name="voicesMissing"
        id={idOf('voicesMissing')}
        label="Whose voice was missing?"
        help="One to a line: landlords, councillors."
        optional
        rows={3}
        value={voices}
        onChange={(event) => setVoices(event.target.value)}
        fault={faults.voicesMissing}
      />
      {pieces.length > 0 ? (
        <Choices
          name="evidenceReadIds"
          id={idOf('evidenceReadIds')}
          label="What was read?"
          type="checkbox"
          options={pieces.map(({ id, title }) => ({ value: id, words: title }))}
          defaultValue={review.read.map((piece) => piece.evidenceId)}
          fault={faults.evidenceReadIds}
        />
      ) : null}
      <TextField
        name="learningStage"
        id={idOf('learningStage')}
        label="Where are we in our learning?"
        help="In your own words: understand the system, try something, make sense of it, make it normal."
        optional
        maxLength={120}
        defaultValue={review.learningStage ?? ''}
        fault={faults.learningStage}
      />
      <DateField
        name="nextMeetsOn"
        id={idOf('nextMeetsOn')}
        label="When do we meet next?"
        help="Left empty, the day that our rhythm gives."
        optional
        defaultValue={review.nextMeetsOn ?? ''}
        fault={faults.nextMeetsOn}
      />
      <SelectField
        name="nextChairId"
        id={idOf('nextChairId')}
        label="Who chairs next time?"
        help={`From another side than the ${review.chairSide} side, which chaired this time.`}
        empty="Not named yet"
        options={peopleOptions(review.people.filter((person) => person.side !== review.chairSide))}
        defaultValue={review.nextChairId ?? ''}
        fault={faults.nextChairId}
      />
      <ButtonRow>
        <Button type="submit" kind="quiet" pending={write.pending && 'Saving'}>
          Save the record
        </Button>
        <FormStatus savedAt={write.savedAt ?? undefined} timeZone={timeZone} />
      </ButtonRow>
    </form>
  );
}
