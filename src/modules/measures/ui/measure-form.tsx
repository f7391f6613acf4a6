'use client';

import { type FormEvent, useRef, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import type { Fault } from '#/client/fault.ts';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { type MeasureText, measureDifferences } from '../measure-differences.ts';
import { type MeasureTyped, measureTyped } from '../measure-typed.ts';
import type { MeasureChoices } from '../queries.ts';
import type { Rounding } from '../vocabulary.ts';
import { MeasureFields } from './measure-fields.tsx';
import { StaleMeasure } from './stale-measure.tsx';

/** A measure as it stands in the draft; one of `measures.list` fits. */
type Drafted = MeasureText & {
  id: string;
  goalIds: string[];
  draftVersion: number;
  definitions: readonly { fromMonth: string; fixAfterPoints: number | null; rounding: string; countsPeople: boolean }[];
};

type MeasureFormProps = {
  agreementId: string;
  /** The one that is edited; left out for a new one. */
  measure?: Drafted;
  goals: readonly { id: string; number: number; text: string }[];
  choices: MeasureChoices;
  /** Called once it is saved, or put aside. */
  onDone: () => void;
};

/** Adds a measure to a draft, or rewrites one. Where somebody else was quicker, both texts are shown and neither is lost. */
export function MeasureForm({ agreementId, measure, goals, choices, onDone }: MeasureFormProps) {
  const trpc = useTRPC();
  const add = useAct(trpc.measures.add);
  const edit = useAct(trpc.measures.edit);
  const act = measure ? edit : add;
  const measureId = useRef(measure?.id ?? uuidv7());
  // What is typed rests on what stood there when the form was opened, whatever arrives meanwhile.
  const [base, setBase] = useState({ now: measure && typedOf(measure), version: measure?.draftVersion ?? 0, at: 0 });
  const [typedFault, setTypedFault] = useState<Fault | null>(null);
  const [mine, setMine] = useState<MeasureTyped | null>(null);
  const { theirs } = edit;
  const fault = typedFault ?? (theirs ? null : act.fault);
  const idOf = (field: string) => `measure-${field}`;

  async function send(typed: MeasureTyped, draftVersion: number) {
    setMine(typed);
    const facts = { agreementId, measureId: measureId.current, ...typed };
    const sent = await (measure ? edit.send({ ...facts, draftVersion }) : add.send(facts));
    if (sent.ok) onDone();
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const typed = measureTyped(
      (field) => String(form.get(field) ?? ''),
      (field) => form.getAll(field).map(String),
    );
    const isRead = Object.keys(typed.fields).length === 0;
    setTypedFault(isRead ? null : { code: 'INVALID', message: 'Some of this cannot be read.', fields: typed.fields });
    if (isRead) await send(typed.measure, theirs?.draftVersion ?? base.version);
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      <ActFaults fault={fault} idOf={idOf} />
      {theirs && mine ? (
        <StaleMeasure
          differences={measureDifferences(
            theirs,
            mine,
            (id) => choices.owners.find((each) => each.id === id)?.name ?? 'Somebody',
          )}
          pending={edit.pending}
          onKeepTheirs={() => {
            setBase(({ now, at }) => ({ now: { ...now, ...pick(theirs) }, version: theirs.draftVersion, at: at + 1 }));
            edit.forget();
          }}
          onKeepMine={() => send(mine, theirs.draftVersion)}
        />
      ) : null}
      <MeasureFields
        key={base.at}
        now={base.now}
        goals={goals}
        choices={choices}
        faults={fault?.fields ?? {}}
        idOf={idOf}
      />
      <ButtonRow>
        <Button type="submit" pending={act.pending && 'Saving'}>
          {measure ? 'Save this measure' : 'Add this measure'}
        </Button>
        <Button kind="plain" onClick={onDone}>
          Leave it as it was
        </Button>
      </ButtonRow>
    </form>
  );
}

function pick({ name, unit, kind, direction, purpose, misleads, source, ownerId, dueDay }: MeasureText): MeasureText {
  return { name, unit, kind, direction, purpose, misleads, source, ownerId, dueDay };
}

function typedOf({ definitions, goalIds, ...text }: Drafted): Partial<MeasureTyped> {
  const [first] = definitions;
  return {
    ...pick(text),
    goalIds,
    ...(first && {
      fromMonth: first.fromMonth,
      fixAfterPoints: first.fixAfterPoints,
      rounding: first.rounding as Rounding,
      countsPeople: first.countsPeople,
    }),
  };
}
