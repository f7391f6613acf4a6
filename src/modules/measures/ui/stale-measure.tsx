'use client';

import { useEffect, useId, useRef } from 'react';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Notice } from '#/ui/state/notice.tsx';
import { Table } from '#/ui/text/table.tsx';
import type { MeasureDifference } from '../measure-differences.ts';

type StaleMeasureProps = {
  differences: readonly MeasureDifference[];
  pending: boolean;
  onKeepTheirs: () => void;
  onKeepMine: () => void;
};

/** Two people rewrote a measure at once: where they differ, and the ways on. To join them, one goes on in the form. */
export function StaleMeasure({ differences, pending, onKeepTheirs, onKeepMine }: StaleMeasureProps) {
  const here = useRef<HTMLElement>(null);
  const heading = useId();
  useEffect(() => here.current?.focus(), []);
  return (
    <section ref={here} tabIndex={-1} aria-labelledby={heading}>
      <Notice kind="concern" title="This changed while you were writing" titleId={heading}>
        <p>Both texts are here. Keep one, or join them in the form below and save it.</p>
      </Notice>
      {differences.length > 0 ? (
        <Table
          caption="Where the two texts differ"
          hideCaption
          head={
            <tr>
              <th scope="col">Part</th>
              <th scope="col">What it says now</th>
              <th scope="col">What you wrote</th>
            </tr>
          }
        >
          {differences.map(({ label, theirs, mine }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{theirs}</td>
              <td>{mine}</td>
            </tr>
          ))}
        </Table>
      ) : (
        <p>Goals, first month or limits differ; all else is the same.</p>
      )}
      <ButtonRow>
        <Button kind="quiet" onClick={onKeepTheirs}>
          Keep theirs
        </Button>
        <Button kind="quiet" pending={pending && 'Saving'} onClick={onKeepMine}>
          Keep mine
        </Button>
      </ButtonRow>
    </section>
  );
}
