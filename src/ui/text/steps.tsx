import styles from './steps.module.css';

type StepsProps = {
  /** What course this is: "Where this proposal stands". */
  label: string;
  steps: Array<{ words: string; state: 'done' | 'now' | 'to come' }>;
};

/** Where something stands on its way. */
export function Steps({ label, steps }: StepsProps) {
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.words}
          className={step.state === 'done' ? styles.done : undefined}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          {step.words}
        </li>
      ))}
    </ol>
  );
}
