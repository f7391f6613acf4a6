import type { Side } from '#/access/sides.ts';
import { Question } from '#/ui/page/question.tsx';
import { Disc } from '#/ui/sides/disc.tsx';
import { Fold } from '#/ui/sides/fold.tsx';
import { Small } from '#/ui/text/small.tsx';
import { type Ask, asksOf } from '../ask.ts';
import { atTheStart, counted } from '../counted.ts';
import { listed } from '../listed.ts';
import type { Dashboard } from '../queries/dashboard.ts';
import { AskRows } from './ask-rows.tsx';
import { FewAndMore } from './few-and-more.tsx';
import styles from './needs-now.module.css';

const FEW = 5;

const NAMES: Record<Side, string> = {
  commissioning: 'What waits for the commissioning side',
  providing: 'What waits for the providing side',
  partner: 'What waits for partners',
};

/** What waits, by the side it waits for. */
export function NeedsNow({ front }: { front: Dashboard }) {
  const asks = asksOf(front.needs);
  const both = asks.filter(([need]) => need.side === null);
  const of = (side: Side) => {
    const own = asks.filter(([need]) => need.side === side);
    return own.length > 0 ? (
      <Asks asks={own} today={front.today} label={NAMES[side]} />
    ) : (
      <Small>Nothing waits for {side === 'partner' ? 'them' : 'this side'}.</Small>
    );
  };
  const partners = orgsOf(front, 'partner');
  return (
    <Question title="What needs us now?" id="needs" lead={leadOf(asks.length)}>
      {both.length > 0 ? (
        <div className={styles.together}>
          <h3>
            <Disc /> Both sides
          </h3>
          <Asks asks={both} today={front.today} label="What waits for both sides" />
        </div>
      ) : null}
      <Fold
        commissioning={{ orgs: orgsOf(front, 'commissioning'), content: of('commissioning') }}
        providing={{ orgs: orgsOf(front, 'providing'), content: of('providing') }}
        partners={partners ? { orgs: partners, content: of('partner') } : undefined}
      />
    </Question>
  );
}

function leadOf(asks: number): string {
  if (asks === 0) return 'Nothing waits for anybody. A good day to read a story.';
  return asks === 1 ? 'One thing.' : `${atTheStart(counted(asks, 'thing'))}, the soonest first on each side.`;
}

function Asks({ asks, today, label }: { asks: readonly Ask[]; today: string; label: string }) {
  return (
    <FewAndMore of={asks} few={FEW} more={(hidden) => `${atTheStart(counted(hidden, 'more thing'))}`}>
      {(some) => <AskRows asks={some} todayOf={() => today} label={label} named />}
    </FewAndMore>
  );
}

/** The organisations of a side: partners with what they come as, and those whose people are guests. */
function orgsOf({ parties, guests }: Dashboard, side: Side): string {
  const come = { residents: 'residents', learning: 'learning', system: 'the wider system' } as Record<string, string>;
  return listed([
    ...parties
      .filter((party) => party.side === side)
      .map(({ name, kind }) => (come[kind] ? `${name} (${come[kind]})` : name)),
    ...guests.filter((guest) => guest.side === side).map(({ name }) => `${name} (guest)`),
  ]);
}
