'use client';

import { keep } from '#/client/kept/device.ts';
import { hasFiles } from '#/client/kept/device-files.ts';
import { wakeSender } from '#/client/kept/wake.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { FilesField } from './files-field.tsx';
import { KeptList } from './kept-list.tsx';

type AddFilesProps = { agreementId: string; evidenceId: string; authorId: string };

/** Files for a story that stands: chosen here, they go from this device by themselves. */
export function AddFiles({ agreementId, evidenceId, authorId: personId }: AddFilesProps) {
  async function add() {
    if (!(await hasFiles(evidenceId))) return;
    const since = new Date().toISOString();
    const of = { personId, agreementId, agreementTitle: '', evidenceId };
    await keep({ ...of, state: 'posted', typed: [], act: null, since, mayHaveArrived: null, fault: null });
    wakeSender();
  }
  return (
    <>
      <FilesField personId={personId} evidenceId={evidenceId} />
      <ButtonRow>
        <Button kind="quiet" onClick={() => void add().catch(() => {})}>
          Add what is chosen
        </Button>
      </ButtonRow>
      <KeptList
        personId={personId}
        here={`/agreements/${agreementId}/evidence/${evidenceId}`}
        agreementId={agreementId}
        only={evidenceId}
        mayChange={false}
      />
    </>
  );
}
