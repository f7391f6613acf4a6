import { More } from '#/ui/form/more.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { sideWord } from '#/ui/sides/side.ts';
import { Empty } from '#/ui/state/empty.tsx';
import { Small } from '#/ui/text/small.tsx';
import { NumberCell, NumberHead, Table } from '#/ui/text/table.tsx';
import type { Pulse } from '../queries/pulse.ts';
import { FEWEST_TOLD } from '../spread.ts';
import { PulseSpread } from './pulse-spread.tsx';

type PulseResultProps = { pulse: Pick<Pulse, 'statements' | 'spreads' | 'answered' | 'untold'> };

/** What a pulse showed: how far apart we are, statement by statement. For reflection, and nobody’s mark. */
export function PulseResult({ pulse }: PulseResultProps) {
  const { statements, spreads, answered, untold } = pulse;
  const isTold = spreads.some((of) => of.length > 0);
  return (
    <Stack space="far">
      {isTold ? (
        statements.map((statement, at) => (
          <section key={statement} aria-label={statement}>
            <h3>{statement}</h3>
            {(spreads[at] ?? []).length === 0 ? (
              <p>Too few said something to show it.</p>
            ) : (
              spreads[at]?.map((spread) => <PulseSpread key={spread.side ?? 'together'} spread={spread} />)
            )}
          </section>
        ))
      ) : (
        <Empty>
          {answered === 0 ? 'Nobody answered this pulse.' : 'Too few answered to show anything of what they said.'}
        </Empty>
      )}
      <Small>
        {answered} answered. A side is shown where at least {FEWEST_TOLD} of it who have an account answered; its guests
        are counted in then.
        {untold > 0
          ? ` ${untold === 1 ? 'One answer' : `${untold} answers`} came from sides with fewer; they were kept nowhere.`
          : null}
      </Small>
      {isTold ? (
        <More summary="The same as a table">
          <Table
            caption="How far apart we are, by statement and side"
            hideCaption
            head={
              <tr>
                <th scope="col">Statement</th>
                <th scope="col">Side</th>
                <NumberHead>Answers</NumberHead>
                <NumberHead>Lowest</NumberHead>
                <NumberHead>Middle</NumberHead>
                <NumberHead>Highest</NumberHead>
              </tr>
            }
          >
            {statements.flatMap((statement, at) =>
              (spreads[at] ?? []).map((spread) => (
                <tr key={`${statement} ${spread.side}`}>
                  <th scope="row">{statement}</th>
                  <td>{spread.side ? sideWord[spread.side] : 'smaller sides together'}</td>
                  <NumberCell>{spread.answered}</NumberCell>
                  <NumberCell>{spread.lowest}</NumberCell>
                  <NumberCell>{spread.middle}</NumberCell>
                  <NumberCell>{spread.highest}</NumberCell>
                </tr>
              )),
            )}
          </Table>
        </More>
      ) : null}
    </Stack>
  );
}
