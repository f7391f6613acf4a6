'use client';

import { type FormEvent, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import type { StageFact } from '../room-facts.ts';
import { cardsOn } from '../stage-cards.ts';
import { GuestLinks } from './guest-links.tsx';
import { useMeeting } from './meeting-context.tsx';
import styles from './more-to-lead.module.css';
import { useRoomAct } from './use-room-act.ts';

export interface MeasureToShow {
  id: string;
  name: string;
}

type MoreToLeadProps = { stage: StageFact; measures: MeasureToShow[] };

/** What a facilitator does now and then: a round, pairs, votes, names, a chart, another stage, another facilitator. */
export function MoreToLead({ stage, measures }: MoreToLeadProps) {
  const { meeting, stages, seats, me, here } = useMeeting();
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
        {table?.cardsRevealedAt ? <AboutTable table={table} act={act} /> : null}
      </ul>
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
      <Choose
        label="Pass the time on to"
        button="Pass it on"
        options={seats
          .filter((seat) => seat.id !== me?.id && !seat.isGuest)
          .map(({ id, name }) => ({ value: id, words: name }))}
        onChoose={(seatId) => act('passOn', { seatId })}
      />
      <GuestLinks />
    </div>
  );
}

type Acts = ReturnType<typeof useRoomAct>['act'];

function AboutTable({ table, act }: { table: StageFact; act: Acts }) {
  const { meeting } = useMeeting();
  const stageId = table.id;
  return (
    <>
      {meeting.authors !== 'never' && !table.authorsOpenedAt ? (
        <li>
          <Button kind="plain" onClick={() => act('openAuthors', { stageId })}>
            Show who wrote which note
          </Button>
        </li>
      ) : null}
      {table.votesEach === null ? (
        <li>
          <Button kind="plain" onClick={() => act('openVotes', { stageId, votesEach: 3 })}>
            Vote: three each
          </Button>
        </li>
      ) : table.votesRevealedAt === null ? (
        <li>
          <Button kind="plain" onClick={() => act('revealVotes', { stageId })}>
            Count the votes ({table.voted} have voted)
          </Button>
        </li>
      ) : null}
    </>
  );
}

type ChooseProps = {
  label: string;
  button: string;
  options: { value: string; words: string }[];
  onChoose: (value: string) => void;
};

function Choose({ label, button, options, onChoose }: ChooseProps) {
  const [isEmpty, setIsEmpty] = useState(false);
  const id = `lead-${button.toLowerCase().replaceAll(' ', '-')}`;
  if (options.length === 0) return null;
  function choose(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const value = String(new FormData(event.currentTarget).get('choice') ?? '');
    setIsEmpty(value === '');
    if (value) onChoose(value);
  }
  return (
    <form method="post" noValidate onSubmit={choose} className={styles.choose}>
      <SelectField
        id={id}
        name="choice"
        label={label}
        empty="Choose"
        options={options}
        fault={isEmpty ? 'Choose one first.' : undefined}
      />
      <Button type="submit" kind="quiet" small>
        {button}
      </Button>
    </form>
  );
}
