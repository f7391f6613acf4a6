import type { Side } from '#/access/sides.ts';
import { Question } from '#/ui/page/question.tsx';
import { Fold } from '#/ui/sides/fold.tsx';
import { Empty } from '#/ui/state/empty.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Small } from '#/ui/text/small.tsx';
import { atTheStart, counted } from '../counted.ts';
import { promiseBalance } from '../promise-balance.ts';
import { inOrderOfLife } from '../promise-order.ts';
import type { Dashboard } from '../queries/dashboard.ts';
import { FewAndMore } from './few-and-more.tsx';
import { PromiseRows } from './promise-rows.tsx';
import { StandingPromises } from './standing-promises.tsx';

const FEW = 4;
/** More than these of one side are read on the reviews’ page. */
const MOST = 40;

/** What the sides promised each other: what holds all the time, and what was to be done by a day. */
export function PromisesMade({ front }: { front: Dashboard }) {
  const { promises } = front;
  const standing = front.terms.standingPromises;
  const balance = promiseBalance(promises);
  const of = (side: Side) => {
    const made = inOrderOfLife(promises.filter((promise) => promise.side === side));
    return (
      <>
        <StandingPromises promises={standing.filter(({ sides }) => sides.length === 1 && sides[0] === side)} />
        <FewAndMore of={made.slice(0, MOST)} few={FEW} more={(hidden) => atTheStart(counted(hidden, 'more promise'))}>
          {(some) => (some.length > 0 ? <PromiseRows promises={some} side={side} /> : <Nothing side={side} />)}
        </FewAndMore>
        {made.length > MOST ? (
          <Small>
            <Link href={`/agreements/${front.id}/reviews#promises`}>All {made.length} promises</Link>
          </Small>
        ) : null}
      </>
    );
  };
  const partners =
    promises.some(({ side }) => side === 'partner') || standing.some(({ sides }) => sides.join() === 'partner');
  const isEmpty = promises.length === 0 && standing.length === 0;
  return (
    <Question
      title="What did we promise each other?"
      id="promises"
      lead={isEmpty ? undefined : 'Both sides make promises. The commissioning side is looked back on first.'}
    >
      {isEmpty ? (
        <Empty>
          Nobody has promised anything yet. At each review both sides say what they will do by when, the commissioning
          side as well as the providing side.
        </Empty>
      ) : (
        <>
          <StandingPromises promises={standing.filter(({ sides }) => sides.length > 1)} shared />
          <Fold
            commissioning={{ content: of('commissioning') }}
            providing={{ content: of('providing') }}
            partners={partners ? { content: of('partner') } : undefined}
          />
          {balance ? <Small>{balance}</Small> : null}
        </>
      )}
    </Question>
  );
}

function Nothing({ side }: { side: Side }) {
  return (
    <Small>{side === 'partner' ? 'No promise with a day yet.' : 'This side has made no promise with a day yet.'}</Small>
  );
}
