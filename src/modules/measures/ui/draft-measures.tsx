'use client';

import { useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { whenShown } from '#/client/when-shown.tsx';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Empty } from '#/ui/state/empty.tsx';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';
import type { MeasureChoices, MeasureWithSeries } from '../queries.ts';
import styles from './draft-measures.module.css';
import { MeasureFacts } from './measure-facts.tsx';

const MeasureForm = whenShown(() => import('./measure-form.tsx').then(({ MeasureForm }) => MeasureForm), 'the form');

type DraftMeasuresProps = {
  agreementId: string;
  measures: readonly MeasureWithSeries[];
  goals: readonly { id: string; number: number; text: string }[];
  choices: MeasureChoices;
};

/** The measures of a draft, which both sides add, rewrite and take out. One form is open at a time. */
export function DraftMeasures({ agreementId, measures, goals, choices }: DraftMeasuresProps) {
  const trpc = useTRPC();
  const remove = useAct(trpc.measures.remove);
  const [open, setOpen] = useState<string | null>(null);
  const [leaving, setLeaving] = useState<string | null>(null);
  const close = () => setOpen(null);
  const form = { agreementId, goals, choices, onDone: close };
  return (
    <div>
      <ActFaults fault={remove.fault} />
      {measures.length === 0 && open === null ? (
        <Empty>
          No measure yet. A few are enough, each with what you hope to learn from it and how it could mislead.
        </Empty>
      ) : null}
      <ul className={styles.list}>
        {measures.map((measure) => (
          <li key={measure.id}>
            <h3>{measure.name}</h3>
            {open === measure.id ? (
              <MeasureForm {...form} measure={measure} />
            ) : (
              <>
                <MeasureFacts measure={measure} columns />
                {leaving === measure.id ? (
                  <ButtonRow>
                    <Button
                      kind="quiet"
                      small
                      pending={remove.pending && 'Taking it out'}
                      onClick={() => remove.send({ agreementId, measureId: measure.id })}
                    >
                      Take it out, with its words
                    </Button>
                    <Button kind="plain" onClick={() => setLeaving(null)}>
                      Keep it
                    </Button>
                  </ButtonRow>
                ) : (
                  <ButtonRow>
                    <Button kind="quiet" small onClick={() => setOpen(measure.id)}>
                      Rewrite it<VisuallyHidden> {measure.name}</VisuallyHidden>
                    </Button>
                    <Button kind="plain" onClick={() => setLeaving(measure.id)}>
                      Take it out<VisuallyHidden> {measure.name}</VisuallyHidden>
                    </Button>
                  </ButtonRow>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      {open === 'new' ? (
        <section className={styles.form} aria-label="A new measure">
          <MeasureForm {...form} />
        </section>
      ) : null}
      {open === null ? (
        <ButtonRow>
          <Button onClick={() => setOpen('new')}>Add a measure</Button>
        </ButtonRow>
      ) : null}
    </div>
  );
}
