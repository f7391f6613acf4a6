'use client';

import { ActFaults } from '#/client/act-faults.tsx';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import type { StageFact } from '../room-facts.ts';
import { cardsOn } from '../stage-cards.ts';
import { AboutTable } from './about-table.tsx';
import { Choose } from './choose.tsx';
import { GuestLinks } from './guest-links.tsx';
import { useMeeting } from './meeting-context.tsx';
import styles from './more-to-lead.module.css';
import { Regroup } from './regroup.tsx';
import { useRoomAct } from './use-room-act.ts';
import { WhoLeads } from './who-leads.tsx';

export interface MeasureToShow {
  id: string;
  name: string;
}

type MoreToLeadProps = { stage: StageFact; measures: MeasureToShow[] };

/** What a facilitator does now and then: a round, pairs, votes, names, a chart, another stage, another facilitator. */
export function MoreToLead({ stage, measures }: MoreToLeadProps) {
  const { meeting, stages, seats, here } = useMeeting();
  const { act, fault } = useRoomAct();
  const table = cardsOn(stages, stage);
  const connected = seats.filter(({ id }) => here.size === 0 || here.has(id)).map(({ id }) => id);
  const stageId = stage.id;
  return (
    <div className={styles.more}>
      <ActFaults fault={fault} />
      <ul className={styles.acts}>
        <li>
          {/* Whoever sits has a turn, also while their phone has no network. */}
          <Button kind="plain" onClick={() => act('startRound', { stageId })}>
            {stage.speakingAt === null ? 'Begin a round: one speaks at a time' : 'Begin the round anew'}
          </Button>
        </li>
        <li>
          <Button kind="plain" onClick={() => act('pairUp', { stageId, of: 2, seatIds: connected })}>
            Talk in pairs across the sides
          </Button>
        </li>
        <li>
          <Button kind="plain" onClick={() => act('pairUp', { stageId, of: 4, seatIds: connected })}>
            Talk in fours
          </Button>
        </li>
        {stage.groupsOf ? (
          <li>
            <Button kind="plain" onClick={() => act('setGroups', { stageId, groups: null })}>
              All together again
            </Button>
          </li>
        ) : null}
      </ul>
      {stage.groupsOf ? <Regroup stage={stage} groups={stage.groupsOf} act={act} /> : null}
      {table?.cardsRevealedAt ? <AboutTable table={table} act={act} /> : null}
      <Choose
        label="Put a chart before everybody"
        button="Show it"
        options={measures.map(({ id, name }) => ({ value: id, words: name }))}
        onChoose={(measureId) => act('showChart', { chartId: uuidv7(), measureId })}
      />
      <Choose
        label="Go to any stage"
        button="Go there together"
        options={stages
          .filter(({ id }) => id !== meeting.stageId)
          .map(({ id, title }) => ({ value: id, words: title }))}
        onChoose={(to) => act('goTo', { stageId: to })}
      />
      <WhoLeads />
      <GuestLinks />
    </div>
  );
}
