'use client';

import { useId, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';
import type { PersonHere } from '../queries/people.ts';
import { RoleChoice } from './invite-form.tsx';

type PersonActsProps = { agreementId: string; person: PersonHere };

/** Give somebody another part, or take them out: each said once more before it is done. */
export function PersonActs({ agreementId, person }: PersonActsProps) {
  const trpc = useTRPC();
  const change = useAct(trpc.agreements.changeRole);
  const remove = useAct(trpc.agreements.removeParticipant);
  const [open, setOpen] = useState<'role' | 'remove' | null>(null);
  const [role, setRole] = useState<string>(person.role);
  const id = useId();
  const participantId = person.id;
  const about = <VisuallyHidden> {person.name}</VisuallyHidden>;
  if (!person.may.giveRole && !person.may.remove) return null;

  async function give() {
    const sent = await change.send({ agreementId, participantId, role: role as PersonHere['role'] });
    if (sent.ok) setOpen(null);
  }

  return (
    <div>
      <ActFaults fault={change.fault ?? remove.fault} />
      {open === 'role' ? (
        <>
          <RoleChoice
            id={`${id}-role`}
            role={role}
            roles={person.partyId ? ['signatory', 'contributor', 'reader'] : ['contributor', 'reader']}
            onChoose={setRole}
          />
          <ButtonRow>
            <Button small kind="quiet" pending={change.pending && 'Saving'} onClick={give}>
              Save this part{about}
            </Button>
            <Button kind="plain" onClick={() => setOpen(null)}>
              Leave it as it was
            </Button>
          </ButtonRow>
        </>
      ) : open === 'remove' ? (
        <>
          <p>{person.name ?? 'This person'} then reads nothing here any more. What they said and signed stays.</p>
          <ButtonRow>
            <Button
              small
              kind="quiet"
              pending={remove.pending && 'Taking them out'}
              onClick={() => remove.send({ agreementId, participantId })}
            >
              Take them out{about}
            </Button>
            <Button kind="plain" onClick={() => setOpen(null)}>
              Keep them
            </Button>
          </ButtonRow>
        </>
      ) : (
        <ButtonRow>
          {person.may.giveRole ? (
            <Button kind="plain" onClick={() => setOpen('role')}>
              Change their part{about}
            </Button>
          ) : null}
          {person.may.remove ? (
            <Button kind="plain" onClick={() => setOpen('remove')}>
              Take them out{about}
            </Button>
          ) : null}
        </ButtonRow>
      )}
    </div>
  );
}
