import { Small } from '#/ui/text/small.tsx';
import type { CardFact, SeatFact } from '../room-facts.ts';
import styles from './past-meeting.module.css';

/** A card as it lay open. */
export function PastCard({ card, author }: { card: CardFact; author: SeatFact | undefined }) {
  if (card.text === null) return <li className={styles.gone}>A card was taken back.</li>;
  return (
    <li className={styles.card}>
      <p>{card.text}</p>
      {author || card.fromPaper ? (
        <Small>{[author?.name, card.fromPaper ? 'from paper' : null].filter(Boolean).join(', ')}</Small>
      ) : null}
    </li>
  );
}
