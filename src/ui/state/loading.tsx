import styles from './loading.module.css';

type LoadingProps = {
  /** What is awaited, as it ends the sentence "Still waiting for …". */
  awaited: string;
  lines?: number;
};

/** A list that is on its way: rules without text after 300 ms; after five seconds it says what is awaited. */
export function Loading({ awaited, lines = 4 }: LoadingProps) {
  return (
    <div className={styles.loading} role="status">
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((line) => (
        <div key={line} className={styles.rule} aria-hidden="true" />
      ))}
      <p className={styles.late}>Still waiting for {awaited}.</p>
    </div>
  );
}
