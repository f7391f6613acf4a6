import styles from './disc.module.css';

/** Two halves of one disc: the mark of both sides together. */
export function Disc() {
  return <span className={styles.disc} aria-hidden="true" />;
}
