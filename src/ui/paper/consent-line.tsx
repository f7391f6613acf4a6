import { DateText } from '#/ui/text/date-text.tsx';
import styles from './story.module.css';

type ConsentLineProps = {
  /** What it may be used for: "For partners and reviews". */
  use: string;
  /** The last day, as an ISO date. */
  until?: string;
  /** The end is within a month. */
  soon?: boolean;
};

/** What a story may be used for and until when; bold once the end is near. */
export function ConsentLine({ use, until, soon = false }: ConsentLineProps) {
  if (!until) return <>{use}.</>;
  return (
    <>
      {use},{' '}
      <span className={soon ? styles.due : undefined}>
        until <DateText iso={until} />
      </span>
    </>
  );
}
