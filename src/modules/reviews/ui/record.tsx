import { SIDES } from '#/access/sides.ts';
import { Stack } from '#/ui/page/stack.tsx';
import { SideMark } from '#/ui/sides/side-mark.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Facts } from '#/ui/text/facts.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import { Small } from '#/ui/text/small.tsx';
import type { ReviewRecord } from '../queries/record.ts';
import type { ReviewDetail } from '../queries/review.ts';
import { PiecesRead } from './pieces-read.tsx';
import { RecordedDecisions } from './recorded-decisions.tsx';

type RecordProps = { at: string; review: ReviewDetail; record: ReviewRecord; timeZone: string };

/** What a review leaves behind, besides its insights: as it was put to both sides, or as it stands so far. */
export function Record({ at, review, record: { body, frozen, wasMetLive }, timeZone }: RecordProps) {
  const bySide = SIDES.map((side) => ({
    side,
    people: body.present.filter((person) => person.side === side),
  })).filter(({ people }) => people.length > 0);
  return (
    <Stack>
      <Small>
        {frozen ? (
          <>
            As it was put to both sides on <DateText iso={frozen.at} form="moment" timeZone={timeZone} />.
          </>
        ) : (
          'As it stands so far. It is put to both sides once the meeting has ended.'
        )}
      </Small>
      <Facts
        facts={[
          {
            name: 'Who was there',
            is:
              bySide.length > 0 ? (
                bySide.map(({ side, people }) => (
                  <p key={side}>
                    <SideMark side={side} />:{' '}
                    {people.map(({ name, isGuest }) => (isGuest ? `${name} (guest)` : name)).join(', ')}
                  </p>
                ))
              ) : (
                <p>Not written down yet.</p>
              ),
          },
          {
            name: 'Who was missing',
            is: <p>{body.voicesMissing.length > 0 ? `${body.voicesMissing.join(', ')}.` : 'Nobody was named.'}</p>,
          },
          ...(body.learningStage ? [{ name: 'Where we are in our learning', is: <p>{body.learningStage}</p> }] : []),
          {
            name: 'When we meet next',
            is: (
              <p>
                <DateText iso={body.next.meetsOn} />
                {body.next.chair ? `, with ${body.next.chair} in the chair` : null}
              </p>
            ),
          },
          {
            name: 'Whose yes',
            is:
              review.acceptances.length > 0 ? (
                review.acceptances.map((acceptance) => (
                  <p key={acceptance.side}>
                    <SideMark side={acceptance.side} />: {acceptance.name},{' '}
                    <DateText iso={acceptance.at} timeZone={timeZone} />
                  </p>
                ))
              ) : (
                <p>Neither side has accepted it yet.</p>
              ),
          },
        ]}
      />
      {wasMetLive ? (
        <p>
          <Link href={`${at}/reviews/${review.id}/as-it-was`}>Look through the meeting as it was</Link>
          {body.chartIds.length > 0 ? ', with its notes, its votes and its charts as they were shown.' : '.'}
        </p>
      ) : null}
      {review.read.length > 0 ? (
        <>
          <h3>What was read</h3>
          <PiecesRead at={at} pieces={review.read} timeZone={timeZone} />
        </>
      ) : null}
      {body.decisions.length > 0 ? (
        <>
          <h3>What was decided</h3>
          <RecordedDecisions at={at} decisions={body.decisions} />
        </>
      ) : null}
      {frozen && body.promises.length > 0 ? (
        <>
          <h3>What was promised</h3>
          <Rows>
            {body.promises.map((promise) => (
              <Row key={promise.id} title={promise.text} quiet>
                {promise.owner}, <SideMark side={promise.side} />, by <DateText iso={promise.dueOn} />.
              </Row>
            ))}
          </Rows>
        </>
      ) : null}
    </Stack>
  );
}
