import { dayIn } from '#/lib/days.ts';
import { DateText } from '#/ui/text/date-text.tsx';
import type { Dashboard } from '../queries/dashboard.ts';

/** The days that lie ahead of both sides. */
export function ComingDays({ front: { review, today, timeZone, endsOn } }: { front: Dashboard }) {
  const days = [
    review?.touchPointOn && review.touchPointOn < review.meetsOn
      ? { iso: review.touchPointOn, what: 'a lighter meeting on the way' }
      : null,
    review
      ? { iso: dayIn(review.packOpensAt, timeZone), what: `the pack of review ${review.cycle} opens for everybody` }
      : null,
    review ? { iso: review.meetsOn, what: `review ${review.cycle}` } : null,
    { iso: endsOn, what: 'the agreement’s last day' },
  ].filter((day) => day !== null && day.iso >= today);
  return (
    <ul>
      {days.map((day) =>
        day ? (
          <li key={day.what}>
            <DateText iso={day.iso} />: {day.what}
          </li>
        ) : null,
      )}
    </ul>
  );
}
