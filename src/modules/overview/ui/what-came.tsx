import { DateText } from '#/ui/text/date-text.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import type { UseOfAnswer } from '../asked.ts';
import type { AskedAndUsed } from '../queries/asked.ts';
import { TakeAnswerAway } from './take-answer-away.tsx';

type WhatCameProps = { question: AskedAndUsed };

/** What came in answer to a question, and who used it for what: the same for who asked and for who answered. */
export function WhatCame({ question }: WhatCameProps) {
  const { pieces, uses, timeZone, agreement } = question;
  const at = `/agreements/${agreement.id}`;
  return (
    <>
      {pieces.length > 0 ? (
        <Rows label={`Evidence that answers: ${question.text}`}>
          {pieces.map(({ evidenceId, title, at: told, pointedBy, mayTakeAway }) => (
            <Row key={evidenceId} title={<Link href={`${at}/evidence/${evidenceId}`}>{title}</Link>}>
              {pointedBy ? `${pointedBy} pointed to it: it was there. ` : 'Told about it, '}
              <DateText iso={told} timeZone={timeZone} />
              {mayTakeAway ? (
                <TakeAnswerAway
                  agreementId={agreement.id}
                  questionId={question.id}
                  evidenceId={evidenceId}
                  title={title}
                />
              ) : null}
            </Row>
          ))}
        </Rows>
      ) : null}
      {uses.length > 0 ? (
        <Rows label={`Who used the answer: ${question.text}`}>
          {uses.map((use) => (
            <Row key={`${use.what} ${use.id}`} title={<UseWords use={use} at={at} />}>
              {SAYS[use.what]}
              {use.by ? ` ${use.by}` : ' somebody'}
              {use.organisation ? ` for ${use.organisation}` : ''}, <DateText iso={use.at} timeZone={timeZone} />
            </Row>
          ))}
        </Rows>
      ) : null}
    </>
  );
}

const SAYS: Record<UseOfAnswer['what'], string> = {
  insight: 'Learnt from it, written by',
  decision: 'Decided because of it, proposed by',
  change: 'Decided because of it, and something changed; proposed by',
  said: 'What they did with it, says',
};

function UseWords({ use, at }: { use: UseOfAnswer; at: string }) {
  if (use.what === 'said') return use.text;
  if (use.what === 'insight')
    return use.reviewId ? <Link href={`${at}/reviews/${use.reviewId}`}>{use.text}</Link> : use.text;
  return <Link href={`${at}/changes/${use.id}`}>{use.text}</Link>;
}
