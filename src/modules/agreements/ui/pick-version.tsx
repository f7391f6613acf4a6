import { Button } from '#/ui/form/button.tsx';
import { DateField } from '#/ui/form/date-field.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import styles from './pick-version.module.css';

/** The text as it stood on a day. A plain form: it works before anything has loaded. */
export function ReadOn({ on, today }: { on: string | null; today: string }) {
  return (
    <form method="get" className={styles.line}>
      <DateField name="on" label="As it stood on" defaultValue={on ?? today} />
      <Button type="submit" kind="quiet" small>
        Read it
      </Button>
    </form>
  );
}

type CompareWithProps = { numbers: string[]; number: string; chosen: string | null };

/** Two versions side by side, whichever they are. */
export function CompareWith({ numbers, number, chosen }: CompareWithProps) {
  return (
    <form method="get" className={styles.line}>
      <SelectField
        name="with"
        label={`What changed between version ${number} and`}
        defaultValue={chosen ?? numbers[0]}
        options={numbers.map((other) => ({ value: other, words: `version ${other}` }))}
      />
      <Button type="submit" kind="quiet" small>
        Show the difference
      </Button>
    </form>
  );
}
