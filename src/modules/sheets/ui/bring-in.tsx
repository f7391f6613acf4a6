'use client';

import { type FormEvent, useRef, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Axis } from '#/ui/page/axis.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { guessMatching, type Matching } from '../matching.ts';
import type { Checked } from '../queries/check.ts';
import type { SheetSetting } from '../queries/setting.ts';
import type { ConsentForAll, ReadersForAll } from '../vocabulary.ts';
import { ChooseFile } from './choose-file.tsx';
import { ForAllFields } from './for-all-fields.tsx';
import { LookThrough } from './look-through.tsx';
import { MatchColumns, nameOf } from './match-columns.tsx';
import type { Table } from './read-table.ts';

type BringInProps = { agreementId: string; setting: SheetSetting };

/** What was looked through, and would be brought in as it was. */
interface Looked {
  sent: ReturnType<typeof inputOf>;
  checked: Checked;
  importId: string;
}

/** A table of evidence in three steps on one page: the file, what its columns hold, what comes in. */
export function BringIn({ agreementId, setting }: BringInProps) {
  const trpc = useTRPC();
  const check = useAct(trpc.sheets.check);
  const bring = useAct(trpc.sheets.bringIn);
  const [table, setTable] = useState<Table | null>(null);
  const [matching, setMatching] = useState<Matching>([]);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const second = useRef<HTMLDivElement>(null);
  const third = useRef<HTMLDivElement>(null);

  function take(read: Table) {
    setTable(read);
    setMatching(guessMatching(read.headings));
    setLooked(null);
    setDone(null);
    check.forget();
    bring.forget();
    requestAnimationFrame(() => second.current?.focus());
  }

  async function look(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!table) return;
    const sent = inputOf(agreementId, table, matching, new FormData(event.currentTarget));
    const answer = await check.send(sent);
    if (!answer.ok) return setLooked(null);
    setLooked({ sent, checked: answer.data as Checked, importId: uuidv7() });
    requestAnimationFrame(() => third.current?.focus());
  }

  async function bringIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!looked) return;
    const { sent, checked, importId } = looked;
    const asked = new FormData(event.currentTarget);
    const answer = await bring.send({
      ...sent,
      importId,
      which: checked.badRows > 0 ? 'good' : 'all',
      keepCloser: checked.pointingRows === 0 || asked.has('keepCloser'),
    });
    if (!answer.ok) return;
    setDone(checked.good);
    setTable(null);
    setLooked(null);
  }

  const columnOf = (field: Matching[number]) => {
    const column = matching.indexOf(field);
    return table && column >= 0 ? nameOf(table.headings[column] ?? '', column) : null;
  };
  return (
    <>
      <Question title="1. Which table?">
        <Axis flip>
          <ChooseFile agreementId={agreementId} onRead={take} />
          <p role="status">
            {done === null ? null : `${done === 1 ? 'One story was' : `${done} stories were`} brought in.`}
          </p>
        </Axis>
      </Question>
      {table ? (
        <div ref={second} tabIndex={-1}>
          <Question
            title="2. What do its columns hold?"
            lead="Guessed from their headings. Change what is wrong; days are read with the day before the month."
          >
            <form method="post" noValidate onSubmit={look} onChange={() => setLooked(null)}>
              <ActFaults fault={check.fault} idOf={(field) => field.replace('forAll.', '')} />
              <Axis flip>
                <MatchColumns
                  sheet={table}
                  matching={matching}
                  onMatch={setMatching}
                  fault={check.fault?.fields.matching}
                />
                <Stack>
                  <ForAllFields
                    matching={matching}
                    organisation={setting.organisation}
                    today={setting.today}
                    faults={check.fault?.fields ?? {}}
                  />
                </Stack>
              </Axis>
              <ButtonRow>
                <Button type="submit" kind="quiet" pending={check.pending && 'Looking'}>
                  Look it through
                </Button>
              </ButtonRow>
            </form>
          </Question>
        </div>
      ) : null}
      {table && looked ? (
        <div ref={third} tabIndex={-1}>
          <Question title="3. What comes in?">
            <form method="post" noValidate onSubmit={bringIn}>
              <ActFaults fault={bring.fault} />
              <LookThrough checked={looked.checked} columnOf={columnOf} organisation={setting.organisation} />
              {looked.checked.badRows > 0 ? (
                <p>To bring in all of them together, put the rows right in the file, and choose it again above.</p>
              ) : null}
              {looked.checked.good > 0 ? (
                <ButtonRow>
                  <Button type="submit" pending={bring.pending && 'Bringing them in'}>
                    {bringWords(looked.checked)}
                  </Button>
                </ButtonRow>
              ) : null}
            </form>
          </Question>
        </div>
      ) : null}
    </>
  );
}

function bringWords({ good, badRows }: Checked): string {
  if (badRows > 0) return good === 1 ? 'Bring in the good row' : `Bring in the ${good} good rows`;
  return good === 1 ? 'Bring it in' : `Bring in all ${good}`;
}

/** What is sent: of columns that are left out nothing leaves this page. */
function inputOf(agreementId: string, table: Table, matching: Matching, form: FormData) {
  const one = (name: string) => String(form.get(name) ?? '').trim();
  return {
    agreementId,
    matching,
    rows: table.rows.map(({ at, cells }) => ({
      at,
      cells: matching.map((field, column) => (field ? (cells[column] ?? '') : '')),
    })),
    forAll: {
      perspective: one('perspective') || null,
      consent: (one('consent') || 'not asked') as ConsentForAll,
      readers: (one('readers') || 'organisation') as ReadersForAll,
      how: one('how') || null,
      endsOn: one('endsOn') || null,
    },
  };
}
