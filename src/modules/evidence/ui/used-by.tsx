import { Empty } from '#/ui/state/empty.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';

/** What came of a piece: where it was read, what was learnt from it, what was decided and changed. */
export interface Uses {
  reviews: { id: string; cycle: number; meetsOn: string }[];
  insights: { id: string; text: string; reviewId: string | null; writtenAt: string }[];
  decisions: { id: string; text: string; agreedAt: string | null }[];
  changes: { id: string; decisionId: string; goalId: string | null; adoptedAt: string | null }[];
}

type UsedByProps = { agreementId: string; uses: Uses; timeZone: string };

/** The way forward from a story, one click a step. */
export function UsedBy({ agreementId, uses, timeZone }: UsedByProps) {
  const at = `/agreements/${agreementId}`;
  const day = (iso: string) => <DateText iso={iso} timeZone={timeZone} />;
  if (uses.reviews.length + uses.insights.length + uses.decisions.length === 0)
    return <Empty>Nothing rests on it yet. What is posted and never used is there for everybody to find.</Empty>;
  return (
    <Rows>
      {uses.reviews.map((review) => (
        <Row key={review.id} title={<Link href={`${at}/reviews/${review.id}`}>Read at review {review.cycle}</Link>}>
          {day(review.meetsOn)}
        </Row>
      ))}
      {uses.insights.map((insight) => (
        <Row
          key={insight.id}
          title={
            insight.reviewId ? <Link href={`${at}/reviews/${insight.reviewId}`}>{insight.text}</Link> : insight.text
          }
        >
          We learnt this from it, {day(insight.writtenAt)}
        </Row>
      ))}
      {uses.decisions.map((decision) => (
        <Row key={decision.id} title={<Link href={`${at}/changes/${decision.id}`}>{decision.text}</Link>}>
          {decision.agreedAt ? <>This was decided, {day(decision.agreedAt)}</> : 'This is proposed'}
          {goalsOf(uses, decision.id).map((goalId) => (
            <span key={goalId}>
              . <Link href={`${at}/goals/${goalId}/trace`}>It changed a goal</Link>
            </span>
          ))}
        </Row>
      ))}
    </Rows>
  );
}

function goalsOf({ changes }: Uses, decisionId: string): string[] {
  const goals = changes.flatMap((change) =>
    change.decisionId === decisionId && change.goalId && change.adoptedAt ? [change.goalId] : [],
  );
  return [...new Set(goals)];
}
