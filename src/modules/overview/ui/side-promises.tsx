import type { Side } from '#/access/sides.ts';
import { Link } from '#/ui/text/link.tsx';
import { Small } from '#/ui/text/small.tsx';
import { atTheStart, counted } from '../counted.ts';
import { inOrderOfLife } from '../promise-order.ts';
import type { Dashboard } from '../queries/dashboard.ts';
import { FewAndMore } from './few-and-more.tsx';
import { PromiseRows } from './promise-rows.tsx';
import { StandingPromises } from './standing-promises.tsx';

const FEW = 4;
/** More than these of one side are read on the reviews’ page. */
const MOST = 40;

type SidePromisesProps = { front: Dashboard; side: Side; standing: Dashboard['terms']['standingPromises'] };

/** A side's promises: those that hold all the time, then those with a day. */
export function SidePromises({ front, side, standing }: SidePromisesProps) {
  const made = inOrderOfLife(front.promises.filter((promise) => promise.side === side));
  const own = standing.filter(({ sides }) => sides.includes(side));
  return (
    <>
      <StandingPromises promises={own} />
      {made.length > 0 ? (
        <FewAndMore of={made.slice(0, MOST)} few={FEW} more={(hidden) => atTheStart(counted(hidden, 'more promise'))}>
          {(some) => <PromiseRows promises={some} side={side} />}
        </FewAndMore>
      ) : own.length === 0 ? (
        <Small>{side === 'partner' ? 'They have' : 'This side has'} made no promise yet.</Small>
      ) : null}
      {made.length > MOST ? (
        <Small>
          <Link href={`/agreements/${front.id}/reviews#promises`}>All {made.length} promises</Link>
        </Small>
      ) : null}
    </>
  );
}
