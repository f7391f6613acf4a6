import { DateText } from '#/ui/text/date-text.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import type { CodingRound } from '../queries/rounds.ts';

/** Who marks with whom, and how far they are. */
export function RoundRows({ at, rounds, timeZone }: { at: string; rounds: readonly CodingRound[]; timeZone: string }) {
  return (
    <Rows label="Stories marked by two">
      {rounds.map((round) => (
        <Row
          key={round.id}
          title={
            <Link href={`${at}/themes/coding/${round.id}`}>{round.coders.map(({ name }) => name).join(' and ')}</Link>
          }
          state={stateOf(round)}
          quiet
        >
          Begun on <DateText iso={round.begunAt} timeZone={timeZone} />
        </Row>
      ))}
    </Rows>
  );
}

function stateOf({ revealedAt, givenUpAt, isCoder, iAmReady }: CodingRound): string {
  if (revealedAt) return 'Compared';
  if (givenUpAt) return 'Given up';
  return isCoder && !iAmReady ? 'Yours to mark' : 'Each alone';
}
