'use client';

import { useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { More } from '#/ui/form/more.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import type { SheetSetting } from '../queries/setting.ts';

type PastImportsProps = { agreementId: string; setting: SheetSetting };
type Import = SheetSetting['imports'][number];

/** The tables one brought in, each of which can be taken out again while nothing rests on it. */
export function PastImports({ agreementId, setting }: PastImportsProps) {
  const { imports, timeZone, may } = setting;
  return (
    <Rows label="Tables you brought in">
      {imports.map((brought) => (
        <Row
          key={brought.importId}
          title={
            <>
              {brought.pieces === 1 ? 'One story' : `${brought.pieces} stories`},{' '}
              <DateText iso={brought.at} form="moment" timeZone={timeZone} />
            </>
          }
          state={brought.undoneAt ? 'Taken out again' : undefined}
          quiet
        >
          {!brought.undoneAt && may.undo ? <Undo {...{ agreementId, brought }} /> : null}
        </Row>
      ))}
    </Rows>
  );
}

interface Left {
  taken: number;
  stayed: number;
  some: { evidenceId: string; why: string }[];
}

function WhatStays({ agreementId, left: { taken, stayed, some } }: { agreementId: string; left: Left }) {
  return (
    <div role="status">
      <p>
        {taken === 1 ? 'One story was' : `${taken} stories were`} taken out.{' '}
        {stayed === 1 ? 'One stays' : `${stayed} stay`}:
      </p>
      <ul>
        {some.map(({ evidenceId, why }) => (
          <li key={evidenceId}>
            <Link href={`/agreements/${agreementId}/evidence/${evidenceId}`}>A story</Link>: {why}.
          </li>
        ))}
        {stayed > some.length ? <li>And {stayed - some.length} more.</li> : null}
      </ul>
    </div>
  );
}

function Undo({ agreementId, brought }: { agreementId: string; brought: Import }) {
  const undo = useAct(useTRPC().sheets.undo);
  const [left, setLeft] = useState<Left | null>(null);
  if (left) return <WhatStays agreementId={agreementId} left={left} />;
  return (
    <More summary="Take them out again">
      <form
        method="post"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void undo.send({ agreementId, importId: brought.importId }).then((sent) => {
            if (sent.ok && sent.data.stayed > 0) setLeft(sent.data);
          });
        }}
      >
        <ActFaults fault={undo.fault} />
        <p>What came with this table goes, words and all. What others have come to use stays, and you are told why.</p>
        <ButtonRow>
          <Button type="submit" kind="quiet" pending={undo.pending && 'Taking them out'}>
            Take them out
          </Button>
        </ButtonRow>
      </form>
    </More>
  );
}
