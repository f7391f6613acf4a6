import { SIDES } from '#/access/sides.ts';
import { Stack } from '#/ui/page/stack.tsx';
import { SlipGone } from '#/ui/paper/slip-gone.tsx';
import { SideMark } from '#/ui/sides/side-mark.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Facts } from '#/ui/text/facts.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import type { ReviewDetail } from '../queries/review.ts';

type RecordProps = { at: string; review: ReviewDetail; timeZone: string };

/** What a review leaves behind, besides its insights and promises. */
export function Record({ at, review, timeZone }: RecordProps) {
  const bySide = SIDES.map((side) => ({
    side,
    people: review.present.filter((person) => person.side === side),
  })).filter(({ people }) => people.length > 0);
  return (
    <Stack>
      <Facts
        facts={[
          {
            name: 'Who was there',
            is:
              bySide.length > 0 ? (
                bySide.map(({ side, people }) => (
                  <p key={side}>
                    <SideMark side={side} />: {people.map((person) => person.name).join(', ')}
                  </p>
                ))
              ) : (
                <p>Not written down yet.</p>
              ),
          },
          {
            name: 'Who was missing',
            is: <p>{review.voicesMissing.length > 0 ? `${review.voicesMissing.join(', ')}.` : 'Nobody was named.'}</p>,
          },
          ...(review.learningStage
            ? [{ name: 'Where we are in our learning', is: <p>{review.learningStage}</p> }]
            : []),
          ...(review.nextChair ? [{ name: 'Who chairs next', is: <p>{review.nextChair}</p> }] : []),
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
      {review.read.length > 0 ? (
        <>
          <h3>What was read</h3>
          <Rows>
            {review.read.map((piece) =>
              piece.title ? (
                <Row
                  key={piece.evidenceId}
                  title={<Link href={`${at}/evidence/${piece.evidenceId}`}>{piece.title}</Link>}
                  state={piece.kind}
                  quiet
                />
              ) : (
                <Row
                  key={piece.evidenceId}
                  title={
                    <SlipGone>
                      A {piece.kind} stood here.{' '}
                      {piece.withdrawnAt ? (
                        <>
                          It was taken back on <DateText iso={piece.withdrawnAt} timeZone={timeZone} />.
                        </>
                      ) : piece.consentEndsAt ? (
                        <>
                          Its consent ended on <DateText iso={piece.consentEndsAt} timeZone={timeZone} />.
                        </>
                      ) : (
                        'It is not yours to see.'
                      )}
                    </SlipGone>
                  }
                />
              ),
            )}
          </Rows>
        </>
      ) : null}
      {review.decisions.length > 0 ? (
        <>
          <h3>What was decided</h3>
          <Rows>
            {review.decisions.map((decision) => (
              <Row
                key={decision.id}
                title={<Link href={`${at}/changes/${decision.id}`}>{decision.text}</Link>}
                state={decision.state}
                quiet
              >
                {decision.lookAgainOn ? (
                  <>
                    We look at it again on <DateText iso={decision.lookAgainOn} />.
                  </>
                ) : (
                  'It has been looked at again.'
                )}
              </Row>
            ))}
          </Rows>
        </>
      ) : null}
    </Stack>
  );
}
