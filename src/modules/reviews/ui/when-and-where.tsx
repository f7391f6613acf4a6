import { NumberField } from '#/ui/form/number-field.tsx';
import { TextField } from '#/ui/form/text-field.tsx';
import { minutesTyped } from '../minutes-typed.ts';

type WhenAndWhereProps = {
  review: { meetsAt: string | null; meetsMinutes: number | null; meetsWhere: string | null };
  faults: Record<string, string>;
  idOf: (field: string) => string;
};

/** What an invitation says besides the day. */
export function WhenAndWhere({ review, faults, idOf }: WhenAndWhereProps) {
  return (
    <>
      <TextField
        name="meetsAt"
        id={idOf('meetsAt')}
        label="At what time?"
        help="By the clock there, like 10:00."
        optional
        size={6}
        autoComplete="off"
        defaultValue={review.meetsAt ?? ''}
        fault={faults.meetsAt}
      />
      <NumberField
        name="meetsMinutes"
        id={idOf('meetsMinutes')}
        label="For how many minutes?"
        help="150 are usual."
        optional
        size={6}
        defaultValue={review.meetsMinutes ?? ''}
        fault={faults.meetsMinutes}
      />
      <TextField
        name="meetsWhere"
        id={idOf('meetsWhere')}
        label="Where?"
        help="A room, or the address of a call. It goes out with the invitation."
        optional
        maxLength={200}
        defaultValue={review.meetsWhere ?? ''}
        fault={faults.meetsWhere}
      />
    </>
  );
}

/** The same as it was typed, for the act. */
export function whenAndWhereOf(typed: FormData) {
  const value = (field: string) => String(typed.get(field) ?? '').trim() || null;
  return {
    meetsAt: value('meetsAt'),
    meetsMinutes: minutesTyped(value('meetsMinutes')),
    meetsWhere: value('meetsWhere'),
  };
}
