'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { SIDES } from '#/access/sides.ts';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { AddressField } from '#/ui/form/address-field.tsx';
import { Button } from '#/ui/form/button.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import { sideHeading } from '#/ui/sides/side.ts';
import { useMeeting } from './meeting-context.tsx';
import styles from './more-to-lead.module.css';
import { useRoomAct } from './use-room-act.ts';

/** Links for guests without an account: each opens the door once. */
export function GuestLinks() {
  const { agreementId, reviewId, seats } = useMeeting();
  const queries = useQueryClient();
  const { act, fault, pending } = useRoomAct();
  const asked = useTRPC().meetings.guestLinks.queryOptions({ agreementId, reviewId });
  const { data: links = [] } = useQuery(asked);
  const again = () => queries.invalidateQueries({ queryKey: asked.queryKey });

  async function invite(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const side = String(new FormData(event.currentTarget).get('side'));
    if (await act('inviteGuest', { linkId: uuidv7(), side })) await again();
  }

  return (
    <div>
      <ActFaults fault={fault} />
      <form method="post" noValidate onSubmit={invite} className={styles.choose}>
        <SelectField
          id="guest-side"
          name="side"
          label="Invite a guest without an account"
          defaultValue="partner"
          options={SIDES.map((side) => ({ value: side, words: sideHeading[side] }))}
        />
        <Button type="submit" kind="quiet" small pending={pending === 'inviteGuest' && 'Making it'}>
          Make a link
        </Button>
      </form>
      <ul>
        {links.map(({ linkId, side, path }) => (
          <li key={linkId}>
            <AddressField
              name="address"
              id={`guest ${linkId}`}
              label={`A link for a guest, ${sideHeading[side].toLowerCase()}`}
              help="It opens the door once."
              address={`${window.location.origin}${path}`}
            />
            <Button kind="plain" onClick={async () => (await act('withdrawGuest', { linkId })) && again()}>
              Withdraw it
            </Button>
          </li>
        ))}
        {seats
          .filter(({ isGuest }) => isGuest)
          .map(({ id, name }) => (
            <li key={id}>
              <Button kind="plain" onClick={() => act('seeOut', { seatId: id })}>
                See {name} out
              </Button>
            </li>
          ))}
      </ul>
    </div>
  );
}
