import { Notice } from '#/ui/state/notice.tsx';
import styles from './sent-words.module.css';

export type Sent = { state: 'sent' } | { state: 'link'; link: string } | { state: 'failed'; words: string };

/** What became of an invitation's letter, for who made the invitation. */
export function SentWords({ sent, email }: { sent: Sent | null; email: string }) {
  return (
    <div role="status" className={styles.said}>
      {sent ? <Said sent={sent} email={email} /> : null}
    </div>
  );
}

function Said({ sent, email }: { sent: Sent; email: string }) {
  if (sent.state === 'sent') return <p>{`A letter is on its way to ${email}. It works for fourteen days.`}</p>;
  if (sent.state === 'failed')
    return (
      <Notice kind="concern">
        <p>{sent.words} The invitation is kept, and can be sent again below.</p>
      </Notice>
    );
  return (
    <Notice>
      <p>
        {`No letters leave from here, so hand this link to ${email} yourself. Whoever opens it first can use it, once, within fourteen days.`}
      </p>
      <p className={styles.link}>{sent.link}</p>
    </Notice>
  );
}
