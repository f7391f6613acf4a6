'use client';

import { useRef, useSyncExternalStore } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { AddressField } from '#/ui/form/address-field.tsx';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Small } from '#/ui/text/small.tsx';
import type { CalendarLink } from '../queries/calendar.ts';

type CalendarAddressProps = { agreementId: string; timeZone: string; calendar: CalendarLink };

const never = () => () => {};
const here = () => window.location.origin;
const nowhere = () => '';

/** A private address of one’s own under which a calendar finds our meetings by itself. */
export function CalendarAddress({ agreementId, timeZone, calendar: { link, may } }: CalendarAddressProps) {
  const trpc = useTRPC();
  const make = useAct(trpc.reviews.makeCalendarLink);
  const revoke = useAct(trpc.reviews.revokeCalendarLink);
  const calendarId = useRef(uuidv7());
  const origin = useSyncExternalStore(never, here, nowhere);

  async function makeOne() {
    const sent = await make.send({ agreementId, calendarId: calendarId.current });
    if (sent.ok) calendarId.current = uuidv7();
  }

  return (
    <>
      <p>Your calendar can ask for our meetings from time to time, and follows when one moves.</p>
      <ActFaults fault={make.fault ?? revoke.fault} />
      {link ? (
        <>
          <AddressField
            name="calendar"
            label="Your private calendar address"
            help="Copy it into your calendar, where it asks for a calendar by its address."
            address={`${link.origin ?? origin}${link.path}`}
          />
          <Small>
            Made on <DateText iso={link.madeAt} timeZone={timeZone} />. Whoever has it sees when and where we meet, and
            nothing else. If it fell into other hands, revoke it.
          </Small>
          <ButtonRow>
            <Button
              kind="quiet"
              small
              pending={revoke.pending && 'Revoking'}
              onClick={() => revoke.send({ agreementId, calendarId: link.id })}
            >
              Revoke this address
            </Button>
          </ButtonRow>
        </>
      ) : may.make ? (
        <ButtonRow>
          <Button kind="quiet" pending={make.pending && 'Making it'} onClick={makeOne}>
            Make my calendar address
          </Button>
        </ButtonRow>
      ) : null}
    </>
  );
}
