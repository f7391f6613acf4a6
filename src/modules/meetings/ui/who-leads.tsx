'use client';

import { ActFaults } from '#/client/act-faults.tsx';
import { Button } from '#/ui/form/button.tsx';
import { Choose } from './choose.tsx';
import { useMeeting } from './meeting-context.tsx';
import styles from './more-to-lead.module.css';
import { useRoomAct } from './use-room-act.ts';

/** Who holds the time, and who may take it over at any moment: said by who leads, or by the chair. */
export function WhoLeads() {
  const { meeting, seats, me } = useMeeting();
  const { act, fault } = useRoomAct();
  const people = seats.filter(({ isGuest }) => !isGuest).sort((a, b) => a.name.localeCompare(b.name));
  const asOptions = (chosen: typeof people) => chosen.map(({ id, name }) => ({ value: id, words: name }));
  const alsoMay = people.filter(({ id, mayFacilitate }) => mayFacilitate && id !== meeting.facilitatorSeatId);
  return (
    <>
      <ActFaults fault={fault} />
      <Choose
        label="Pass the time on to"
        button="Pass it on"
        options={asOptions(people.filter(({ id }) => id !== meeting.facilitatorSeatId))}
        onChoose={(seatId) => act('passOn', { seatId })}
      />
      <Choose
        label="Who else may take over"
        button="Let them"
        options={asOptions(people.filter(({ mayFacilitate }) => !mayFacilitate))}
        onChoose={(seatId) => act('letFacilitate', { seatId, may: true })}
      />
      {alsoMay.length > 0 ? (
        <ul className={styles.acts} aria-label="May take over at any moment">
          {alsoMay.map(({ id, name }) => (
            <li key={id}>
              {id === me?.id ? 'You' : name} may take over.{' '}
              <Button kind="plain" onClick={() => act('letFacilitate', { seatId: id, may: false })}>
                {id === me?.id ? 'No longer me' : `No longer ${name}`}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
