import { dateWords } from '#/ui/text/date-words.ts';
import styles from './form-status.module.css';

type FormStatusProps = {
  /** The moment it was saved, as an ISO string. */
  savedAt?: string | undefined;
  timeZone?: string;
  /** Other words: "Kept on this device as you type." They win over savedAt. */
  children?: string | undefined;
};

/** Said in place and announced politely: "Saved at 11:42". Render it before there is anything to say, so that it is heard. */
export function FormStatus({ savedAt, timeZone, children }: FormStatusProps) {
  const zone = timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const saved = savedAt ? `Saved at ${dateWords(savedAt, 'time', zone)}` : null;
  return (
    <p role="status" className={styles.status}>
      {children ?? saved}
    </p>
  );
}
