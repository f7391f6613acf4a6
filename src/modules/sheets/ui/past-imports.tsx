'use client';

import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { More } from '#/ui/form/more.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
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

function Undo({ agreementId, brought }: { agreementId: string; brought: Import }) {
  const undo = useAct(useTRPC().sheets.undo);
  return (
    <More summary="Take them out again">
      <form
        method="post"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void undo.send({ agreementId, importId: brought.importId });
        }}
      >
        <ActFaults fault={undo.fault} />
        <p>All that came with this table goes, words and all, as long as nothing rests on any of it.</p>
        <ButtonRow>
          <Button type="submit" kind="quiet" pending={undo.pending && 'Taking them out'}>
            Take them out
          </Button>
        </ButtonRow>
      </form>
    </More>
  );
}
