import { Small } from '#/ui/text/small.tsx';
import { fromPaper } from '../paper-words.ts';
import type { CardFact, SeatFact } from '../room-facts.ts';
import { seatName } from '../seat-name.ts';
import styles from './past-meeting.module.css';

type PastCardProps = { card: CardFact; seatOf: (id: string | null) => SeatFact | undefined };

/** A card as it lay open. */
export function PastCard({ card, seatOf }: PastCardProps) {
  const author = seatOf(card.authorSeatId);
  if (card.text === null) return <li className={styles.gone}>A note was taken back.</li>;
  return (
    <li className={styles.card}>
      <p>{card.text}</p>
      {author || card.fromPaper ? (
        <Small>
          {[author && seatName(author), fromPaper(card, seatOf(card.typedBySeatId))].filter(Boolean).join(', ')}
        </Small>
      ) : null}
    </li>
  );
}
