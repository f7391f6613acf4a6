import type { Side } from '#/access/sides.ts';
import { Question } from '#/ui/page/question.tsx';
import { Fold } from '#/ui/sides/fold.tsx';
import { Empty } from '#/ui/state/empty.tsx';
import { Small } from '#/ui/text/small.tsx';
import { promiseBalance } from '../promise-balance.ts';
import type { Dashboard } from '../queries/dashboard.ts';
import { SidePromises } from './side-promises.tsx';
import { StandingPromises } from './standing-promises.tsx';

/** What the sides promised each other: what holds all the time, and what was to be done by a day. */
export function PromisesMade({ front }: { front: Dashboard }) {
  const { promises, status } = front;
  const standing = front.terms.standingPromises;
  const isShared = ({ sides }: { sides: readonly Side[] }) =>
    sides.includes('commissioning') && sides.includes('providing');
  const apart = standing.filter((promise) => !isShared(promise));
  const of = (side: Side) => ({ content: <SidePromises front={front} side={side} standing={apart} /> });
  const partners =
    promises.some(({ side }) => side === 'partner') || apart.some(({ sides }) => sides.includes('partner'));
  const balance = promiseBalance(promises);
  if (promises.length + standing.length === 0)
    return (
      <Question title="What did we promise each other?" id="promises">
        <Empty>
          Nobody has promised anything yet. At each review both sides say what they will do by when, the commissioning
          side as well as the providing side.
        </Empty>
      </Question>
    );
  const isWritten = status === 'draft' || status === 'proposed';
  return (
    <Question
      title={isWritten ? 'What do we promise each other?' : 'What did we promise each other?'}
      id="promises"
      lead={
        isWritten
          ? 'This will hold all the time. Each review adds what is to be done by a day.'
          : 'Both sides make promises. The commissioning side is looked back on first.'
      }
    >
      <StandingPromises promises={standing.filter(isShared)} shared />
      <Fold
        commissioning={of('commissioning')}
        providing={of('providing')}
        partners={partners ? of('partner') : undefined}
      />
      {balance ? <Small>{balance}</Small> : null}
    </Question>
  );
}
