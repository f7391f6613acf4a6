import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { DateField } from '#/ui/form/date-field.tsx';

type ReadOnADayProps = {
  /** The goal's page. */
  href: string;
  /** The first day a wording held, and today. */
  first: string;
  today: string;
  on: string | null;
};

/** Asks for a day and shows the wording that held then; a plain form, so that its address can be kept and sent. */
export function ReadOnADay({ href, first, today, on }: ReadOnADayProps) {
  return (
    <form action={href}>
      <DateField name="on" label="Read it as it was on" min={first} max={today} defaultValue={on ?? ''} required />
      <ButtonRow>
        <Button type="submit" kind="quiet" small>
          Show that wording
        </Button>
      </ButtonRow>
    </form>
  );
}
