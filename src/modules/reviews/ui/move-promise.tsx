'use client';

import { ActForm } from '#/client/act-form.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { DateField } from '#/ui/form/date-field.tsx';
import { focusRow } from '#/ui/form/focus-row.ts';
import { More } from '#/ui/form/more.tsx';
import { TextField } from '#/ui/form/text-field.tsx';
import type { PromiseLine } from '../queries/promises.ts';

type MovePromiseProps = { agreementId: string; promise: Pick<PromiseLine, 'id' | 'version'> };

/** Its owner names a new day for a promise, and says why. */
export function MovePromise({ agreementId, promise }: MovePromiseProps) {
  const move = useAct(useTRPC().reviews.movePromise);
  const faults = move.fault?.fields ?? {};
  const prefix = `move-${promise.id}`;
  return (
    <More summary="Name a new day">
      <ActForm
        act={move}
        prefix={prefix}
        words="Move it"
        pending="Moving it"
        small
        input={({ one }) => ({
          agreementId,
          promiseId: promise.id,
          version: promise.version,
          dueOn: one('dueOn'),
          said: one('said'),
        })}
        onDone={focusRow}
      >
        <DateField name="dueOn" id={`${prefix}-dueOn`} label="By when instead?" fault={faults.dueOn} />
        <TextField
          name="said"
          id={`${prefix}-said`}
          label="Why does the day move?"
          help="Both sides read it."
          maxLength={1000}
          fault={faults.said}
        />
      </ActForm>
    </More>
  );
}
