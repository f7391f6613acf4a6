'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { useMeeting } from './meeting-context.tsx';
import styles from './propose-here.module.css';
import { useRoomAct } from './use-room-act.ts';

/** All that can be changed and all it can rest on: fetched when somebody writes. */
const ProposeHereForm = dynamic(() => import('./propose-here-form.tsx'));

/** A proposal is written in the meeting itself; it is the same as one written elsewhere. */
export function ProposeHere({ inPack }: { inPack: string[] }) {
  const { takesPart, leads, meeting } = useMeeting();
  const { act } = useRoomAct();
  const [isOpen, setIsOpen] = useState(false);
  if (!takesPart) return null;
  return (
    <section className={styles.here}>
      <ButtonRow>
        <Button kind={isOpen ? 'plain' : 'quiet'} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Leave this proposal' : 'Write a proposal here'}
        </Button>
      </ButtonRow>
      {isOpen ? (
        <ProposeHereForm
          inPack={inPack}
          onPut={(decisionId) => {
            setIsOpen(false);
            // Who leads and writes means all to look at it; where another lies there, they choose.
            if (leads && meeting.shownDecisionId === null) void act('showProposal', { decisionId });
          }}
        />
      ) : null}
    </section>
  );
}
