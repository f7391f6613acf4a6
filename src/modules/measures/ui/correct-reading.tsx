'use client';

import { type FormEvent, useRef, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import type { Fault } from '#/client/fault.ts';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { FormStatus } from '#/ui/form/form-status.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import { Notice } from '#/ui/state/notice.tsx';
import { dateWords } from '#/ui/text/date-words.ts';
import { asTold, exactly } from '../figures.ts';
import type { Given } from '../reading-value.ts';
import type { Few } from '../small-counts.ts';
import type { MeasureKind } from '../vocabulary.ts';
import { readValue } from './read-value.ts';
import { ValueFields } from './value-fields.tsx';

interface Posted {
  id: string;
  month: string;
  value: number;
  numerator: number | null;
  denominator: number | null;
  /** Its number is kept back: it is typed anew. */
  few?: Few | null;
  version: number;
}

type CorrectReadingProps = {
  agreementId: string;
  measure: { kind: MeasureKind; unit: string };
  /** The readings there are, the newest first. */
  readings: readonly Posted[];
  timeZone: string;
};

type Correction = Given & { readingId: string; correctionId: string; version: number; reason: string };

/** Puts a posted number right and says why; what it said before is kept and shown. */
export function CorrectReading({ agreementId, measure, readings, timeZone }: CorrectReadingProps) {
  const trpc = useTRPC();
  const correct = useAct(trpc.measures.correctReading);
  const [typedFault, setTypedFault] = useState<Fault | null>(null);
  const [chosen, setChosen] = useState(readings[0]?.id ?? '');
  const [mine, setMine] = useState<Correction | null>(null);
  const correctionId = useRef(uuidv7());
  const form = useRef<HTMLFormElement>(null);
  const stale = correct.theirs;
  const fault = typedFault ?? (stale ? null : correct.fault);
  const faults = fault?.fields ?? {};
  const id = (field: string) => `correct-${field}`;
  const now = readings.find((reading) => reading.id === chosen);

  async function send(correction: Correction) {
    setMine(correction);
    const sent = await correct.send({ agreementId, ...correction });
    if (!sent.ok) return;
    correctionId.current = uuidv7();
    form.current?.reset();
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const text = (field: string) => String(typed.get(field) ?? '');
    const read = readValue(measure.kind, text);
    setTypedFault(read.fault);
    if (read.fault || !now) return;
    const { id: readingId, version } = now;
    await send({ readingId, version, correctionId: correctionId.current, reason: text('reason'), ...read.given });
  }

  return (
    <form method="post" noValidate onSubmit={submit} ref={form}>
      <ActFaults fault={fault} idOf={(field) => id(field)} />
      {stale && mine ? (
        <Notice kind="concern" role="alert" title="This changed while you were writing">
          <p>
            Somebody corrected this reading to {asTold(stale)}. You wrote {inWords(mine)}.
          </p>
          <ButtonRow>
            <Button kind="quiet" small onClick={correct.forget}>
              Keep {asTold(stale)}
            </Button>
            <Button
              kind="quiet"
              small
              pending={correct.pending && 'Saving'}
              onClick={() => send({ ...mine, version: stale.version })}
            >
              Correct it to {inWords(mine)}
            </Button>
          </ButtonRow>
        </Notice>
      ) : null}
      <SelectField
        name="readingId"
        id={id('readingId')}
        label="Which month"
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
        options={readings.map(({ id: value, month, ...reading }) => ({
          value,
          words: `${dateWords(month)}: ${asTold(reading)}`,
        }))}
      />
      <ValueFields key={chosen} measure={measure} prefix="correct" faults={faults} now={now?.few ? undefined : now} />
      <TextArea
        name="reason"
        id={id('reason')}
        label="Why does the number change?"
        help="The number that stood there is kept, with your reason beside it."
        rows={2}
        maxLength={500}
        fault={faults.reason}
      />
      <ButtonRow>
        <Button type="submit" kind="quiet" pending={correct.pending && 'Saving'}>
          Correct this reading
        </Button>
        <FormStatus savedAt={correct.savedAt ?? undefined} timeZone={timeZone} />
      </ButtonRow>
    </form>
  );
}

function inWords({ value, numerator, denominator }: Given): string {
  if (value != null) return exactly(value);
  return `${exactly(numerator ?? 0)} out of ${exactly(denominator ?? 0)}`;
}
