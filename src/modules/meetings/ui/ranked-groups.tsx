'use client';

import { Row, Rows } from '#/ui/text/rows.tsx';
import { factsOf } from '../room.ts';
import type { StageFact } from '../room-facts.ts';
import { ranked } from '../tally.ts';
import { useMeeting } from './meeting-context.tsx';
import styles from './ranked-groups.module.css';

/** What got most votes, in order; what got as many stands together and none of them first. */
export function RankedGroups({ stage }: { stage: StageFact }) {
  const { room } = useMeeting();
  const groups = factsOf(room, 'group').filter((group) => group.stageId === stage.id && !group.gone);
  if (stage.votesRevealedAt === null || groups.length === 0) return null;
  return (
    <section className={styles.ranked} aria-labelledby="most">
      <h2 id="most">What matters most to us now?</h2>
      <Rows>
        {ranked(groups).map(({ votes, groups: tied }) => (
          <Row
            key={votes}
            title={tied.map(({ name }) => name).join(' · ')}
            state={`${votes === 1 ? 'one vote' : `${votes} votes`}${tied.length > 1 && votes > 0 ? ' each' : ''}`}
            quiet={votes === 0}
          >
            {tied.length > 1 && votes > 0 ? 'A tie.' : undefined}
          </Row>
        ))}
      </Rows>
    </section>
  );
}
