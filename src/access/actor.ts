import type { Role, Side } from './sides.ts';

declare const proven: unique symbol;

/**
 * A person in one agreement, proved by the gate (`server/actor.ts`) and by nothing else. Queries and commands cannot be
 * called without one.
 */
export interface Actor {
  readonly [proven]: true;
  readonly personId: string;
  readonly agreementId: string;
  readonly participantId: string;
  /** Null for a guest. */
  readonly partyId: string | null;
  readonly organisationId: string;
  /** Whether the person leads their organisation. */
  readonly isLead: boolean;
  readonly side: Side;
  readonly role: Role;
  /** Whether the person's party signs; a signatory of a partner that does not sign is heard and does not block. */
  readonly partySigns: boolean;
  readonly agreementStatus: 'draft' | 'proposed' | 'active' | 'ended';
  readonly timeZone: string;
}

export type ActorFacts = Omit<Actor, typeof proven>;

/** Only the gate calls this, after it found the participation in the database. */
export function mintActor(facts: ActorFacts): Actor {
  return Object.freeze({ ...facts }) as Actor;
}
