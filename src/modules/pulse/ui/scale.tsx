import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';
import { HIGHEST_PULSE, LOWEST_PULSE } from '../spread.ts';
import styles from './scale.module.css';

const VALUES = Array.from({ length: HIGHEST_PULSE - LOWEST_PULSE + 1 }, (_, at) => at + LOWEST_PULSE);
/** What stands for not answering. */
export const NO_ANSWER = 'none';

type ScaleProps = { name: string; statement: string; given: number | null | undefined; isTouched: boolean };

/** One statement with its ten answers, native and large, and one more for not saying. */
export function Scale({ name, statement, given, isTouched }: ScaleProps) {
  return (
    <fieldset className={styles.scale}>
      <legend>{statement}</legend>
      <div className={styles.ends} aria-hidden="true">
        <span>{LOWEST_PULSE} is not at all</span>
        <span>{HIGHEST_PULSE} is wholly</span>
      </div>
      <div className={styles.values}>
        {VALUES.map((value) => (
          <label key={value}>
            <input type="radio" name={name} value={value} defaultChecked={given === value} />
            <span>
              {value}
              {value === LOWEST_PULSE ? <VisuallyHidden>, not at all</VisuallyHidden> : null}
              {value === HIGHEST_PULSE ? <VisuallyHidden>, wholly</VisuallyHidden> : null}
            </span>
          </label>
        ))}
      </div>
      <label className={styles.none}>
        <input type="radio" name={name} value={NO_ANSWER} defaultChecked={isTouched && given === null} />
        <span>I would rather not say</span>
      </label>
    </fieldset>
  );
}
