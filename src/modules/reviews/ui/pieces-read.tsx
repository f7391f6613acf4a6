import { SlipGone } from '#/ui/paper/slip-gone.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import type { ReviewDetail } from '../queries/review.ts';

type PiecesReadProps = { at: string; pieces: ReviewDetail['read']; timeZone: string };

/** The stories that were read, by reference: one that was taken back leaves its gap. */
export function PiecesRead({ at, pieces, timeZone }: PiecesReadProps) {
  return (
    <Rows>
      {pieces.map((piece) =>
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
  );
}
