'use client';

import { useRef } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { THANKS } from '../vocabulary.ts';

/** Thanks whoever brought bad news, in one's own name and with one click. */
export function Thank({ agreementId, evidenceId }: { agreementId: string; evidenceId: string }) {
  const thank = useAct(useTRPC().evidence.respond);
  const responseId = useRef(uuidv7());
  return (
    <>
      <ActFaults fault={thank.fault} />
      <ButtonRow>
        <Button
          kind="quiet"
          pending={thank.pending && 'Thanking them'}
          onClick={() =>
            thank.send({
              ...{ agreementId, subjectKind: 'evidence', subjectId: evidenceId },
              ...{ responseId: responseId.current, text: THANKS },
            })
          }
        >
          Thank them for saying so
        </Button>
      </ButtonRow>
    </>
  );
}
