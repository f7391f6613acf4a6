'use client';

import { type FormEvent, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { Button } from '#/ui/form/button.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import { TextField } from '#/ui/form/text-field.tsx';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';
import type { GroupFact, StageFact } from '../room-facts.ts';
import { LONGEST_GROUP_NAME } from '../vocabulary.ts';
import styles from './board.module.css';
import { counted } from './board.tsx';
import { useMeeting } from './meeting-context.tsx';
import { useRoomAct } from './use-room-act.ts';
import { VoteDots } from './vote-dots.tsx';

type GroupHeadProps = { group: GroupFact; stage: StageFact; count: number; others: GroupFact[] };

/** A group’s name, how many notes it holds, its votes. */
export function GroupHead({ group, stage, count, others }: GroupHeadProps) {
  const { takesPart } = useMeeting();
  const { act, fault } = useRoomAct();
  const [isOpen, setIsOpen] = useState(false);

  async function rename(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const name = String(typed.get('name') ?? '').trim();
    const into = String(typed.get('into') ?? '');
    const done = into
      ? await act('mergeGroups', { groupId: group.id, intoId: into })
      : name === group.name || (await act('nameGroup', { groupId: group.id, name, was: group.name }));
    if (done) setIsOpen(false);
  }

  return (
    <>
      <h2 id={`group-${group.id}`}>{group.name}</h2>
      <div className={styles.tools}>
        <span>
          {counted(count)}
          {group.votes === null ? '' : `, ${group.votes === 1 ? 'one vote' : `${group.votes} votes`}`}
        </span>
        {takesPart ? (
          <Button kind="plain" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            Rename<VisuallyHidden> or join: {group.name}</VisuallyHidden>
          </Button>
        ) : null}
      </div>
      {isOpen ? (
        <form method="post" noValidate onSubmit={rename}>
          <ActFaults fault={fault} />
          <TextField
            id={`name-${group.id}`}
            name="name"
            label="Its name"
            maxLength={LONGEST_GROUP_NAME}
            defaultValue={group.name}
            fault={fault?.fields.name}
          />
          {others.length > 0 ? (
            <SelectField
              id={`into-${group.id}`}
              name="into"
              label="Or put it into"
              empty="Leave it as it is"
              options={others.map(({ id, name }) => ({ value: id, words: name }))}
            />
          ) : null}
          <Button type="submit" kind="quiet" small>
            Save
          </Button>
        </form>
      ) : null}
      {stage.votesEach !== null && stage.votesRevealedAt === null && takesPart ? (
        <VoteDots group={group} stage={stage} />
      ) : null}
    </>
  );
}
