import styles from './said.module.css';

/** A wording as it was drawn up: its first line large, what stands below it, such as why it matters, small. */
export function Said({ text, empty }: { text: string; empty: string }) {
  const [first = '', ...below] = text.split('\n').filter((line) => line.trim() !== '');
  return (
    <>
      {first || empty}
      {below.map((line) => (
        <span key={line} className={styles.below}>
          {line}
        </span>
      ))}
    </>
  );
}
