import { SideMark } from '#/ui/sides/side-mark.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import type { ReviewLine } from '../queries/list.ts';
import { stateInWords } from '../state-in-words.ts';

type ReviewListProps = { at: string; reviews: ReviewLine[] };

/** Every cycle, the newest first: when it met, who chaired, where its record stands. */
export function ReviewList({ at, reviews }: ReviewListProps) {
  return (
    <Rows label="Reviews">
      {reviews.map((review) => (
        <Row
          key={review.id}
          title={<Link href={`${at}/reviews/${review.id}`}>Review {review.cycle}</Link>}
          state={stateInWords(review.state, review.recordProposedAt !== null)}
          quiet={review.state === 'recorded'}
        >
          <DateText iso={review.meetsOn} />, about <DateText iso={review.periodFrom} form="month" /> to{' '}
          <DateText iso={review.periodTo} form="month" />.{' '}
          {review.chair
            ? `${review.chair} ${review.state === 'recorded' ? 'chaired' : 'chairs'}, for the `
            : 'The chair comes from the '}
          <SideMark side={review.chairSide} /> side.
        </Row>
      ))}
    </Rows>
  );
}
