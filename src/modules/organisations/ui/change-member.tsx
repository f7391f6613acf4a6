'use client';

import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import type { MemberRole } from '../vocabulary.ts';
import styles from './change-member.module.css';

type ChangeMemberProps = { organisationId: string; personId: string; name: string; role: MemberRole };

/** For a lead: makes somebody a lead or a member, or takes them out. */
export function ChangeMember({ organisationId, personId, name, role }: ChangeMemberProps) {
  const trpc = useTRPC();
  const change = useAct(trpc.organisations.changeRole);
  const remove = useAct(trpc.organisations.removeMember);
  const other: MemberRole = role === 'lead' ? 'member' : 'lead';
  return (
    <details className={styles.change}>
      <summary>{`Change what ${name} may do`}</summary>
      <ActFaults fault={change.fault ?? remove.fault} />
      <p>Taken out of the organisation, {name} no longer sees it. Agreements end a person’s part on their own pages.</p>
      <ButtonRow>
        <Button
          kind="quiet"
          small
          pending={change.pending && 'Changing'}
          onClick={() => void change.send({ organisationId, personId, role: other })}
        >
          {other === 'lead' ? 'Make a lead' : 'Make a member'}
        </Button>
        <Button
          kind="plain"
          pending={remove.pending && 'Taking out'}
          onClick={() => void remove.send({ organisationId, personId })}
        >
          Take out of the organisation
        </Button>
      </ButtonRow>
    </details>
  );
}
