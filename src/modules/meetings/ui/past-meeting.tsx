import { Question } from '#/ui/page/question.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { Small } from '#/ui/text/small.tsx';
import { isEmpty, lookBack, type PastGroup, type PastStage, whoWasThere } from '../past.ts';
import type { CardFact, RoomFact, SeatFact } from '../room-facts.ts';
import { PastCard } from './past-card.tsx';
import { PastChart } from './past-chart.tsx';
import styles from './past-meeting.module.css';

type PastMeetingProps = { facts: readonly RoomFact[]; timeZone: string };
type Seats = ReadonlyMap<string, SeatFact>;

/** A meeting looked through afterwards: stage by stage, with what everybody saw. */
export function PastMeeting({ facts, timeZone }: PastMeetingProps) {
  const stages = lookBack(facts);
  const seats = new Map(whoWasThere(facts).map((seat) => [seat.id, seat]));
  const bare = stages.filter(isEmpty).map(({ stage }) => stage.title);
  return (
    <>
      {stages
        .filter((past) => !isEmpty(past))
        .map((past) => (
          <Question key={past.stage.id} title={past.stage.title} lead={past.stage.asks || undefined}>
            <Stack space="far">
              <Groups past={past} seats={seats} />
              {past.loose.length > 0 ? <Cards cards={past.loose} seats={seats} /> : null}
              {past.charts.map((chart) => (
                <PastChart key={chart.shown.id} chart={chart} timeZone={timeZone} />
              ))}
            </Stack>
          </Question>
        ))}
      {bare.length > 0 ? <Small>Nothing was laid open in: {bare.join(' · ')}.</Small> : null}
    </>
  );
}

function Groups({ past: { stage, groups }, seats }: { past: PastStage; seats: Seats }) {
  return groups.map(({ votes, groups: tied }) => (
    <Stack key={tied[0]?.id} as="section">
      {stage.votesRevealedAt ? (
        <Small>
          {votes} {votes === 1 ? 'vote' : 'votes'}
          {tied.length > 1 ? ' each: a tie' : ''}
        </Small>
      ) : null}
      {tied.map((group) => (
        <Group key={group.id} group={group} seats={seats} />
      ))}
    </Stack>
  ));
}

function Group({ group, seats }: { group: PastGroup; seats: Seats }) {
  return (
    <section aria-labelledby={`group-${group.id}`}>
      <h3 id={`group-${group.id}`}>{group.name}</h3>
      <Cards cards={group.cards} seats={seats} />
    </section>
  );
}

function Cards({ cards, seats }: { cards: CardFact[]; seats: Seats }) {
  return (
    <ul className={styles.cards}>
      {cards.map((card) => (
        <PastCard key={card.id} card={card} seatOf={(id) => (id ? seats.get(id) : undefined)} />
      ))}
    </ul>
  );
}
