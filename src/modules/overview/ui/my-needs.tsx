import { Empty } from '#/ui/state/empty.tsx';
import { asksOf } from '../ask.ts';
import { atTheStart, counted } from '../counted.ts';
import type { Home } from '../queries/home.ts';
import { AskRows } from './ask-rows.tsx';
import { FewAndMore } from './few-and-more.tsx';

const FEW = 12;

/** What waits for this person across their agreements, the soonest first. */
export function MyNeeds({ home: { needs, agreements } }: { home: Home }) {
  if (needs.length === 0)
    return (
      <Empty>
        Nothing waits for you. When somebody needs your word, your signature or your reading, it stands here.
      </Empty>
    );
  const todayIn = new Map(agreements.map(({ id, today }) => [id, today]));
  return (
    <FewAndMore of={asksOf(needs)} few={FEW} more={(hidden) => atTheStart(counted(hidden, 'more thing'))}>
      {(some) => (
        <AskRows
          asks={some}
          todayOf={(agreementId) => todayIn.get(agreementId) ?? ''}
          label="What needs me now"
          named={false}
        />
      )}
    </FewAndMore>
  );
}
