import type { Side } from '#/access/sides.ts';
import { DateText } from '#/ui/text/date-text.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import { promiseInAWord } from '../promise-order.ts';
import type { PromiseOnFront } from '../queries/dashboard.ts';

const NAMES: Record<Side, string> = {
  commissioning: 'Promises of the commissioning side',
  providing: 'Promises of the providing side',
  partner: 'Promises of partners',
};

/** Promises with where they stand, what was said, whose they are and when. */
export function PromiseRows({ promises, side }: { promises: readonly PromiseOnFront[]; side: Side }) {
  return (
    <Rows label={NAMES[side]}>
      {promises.map((promise) => (
        <Row
          key={promise.id}
          title={promise.text}
          state={promiseInAWord(promise)}
          quiet={promise.status === 'open' && !promise.isDue}
        >
          {promise.said ? `“${promise.said}” ` : null}
          {promise.owner}
          <Days promise={promise} />
        </Row>
      ))}
    </Rows>
  );
}

function Days({ promise: { status, dueOn, closedOn } }: { promise: PromiseOnFront }) {
  if (status === 'open') {
    return (
      <>
        , by <DateText iso={dueOn} />
      </>
    );
  }
  if (status === 'kept' && closedOn && closedOn <= dueOn) {
    return (
      <>
        , <DateText iso={closedOn} />
      </>
    );
  }
  return (
    <>
      , due <DateText iso={dueOn} />
      {status === 'kept' && closedOn ? (
        <>
          , done <DateText iso={closedOn} />
        </>
      ) : null}
    </>
  );
}
