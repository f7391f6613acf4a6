import type { JournalNudge } from './events.ts';
import type { Membership } from './membership.ts';
import type { Stream } from './stream.ts';

/** A person who listens, in one browser or several. */
export interface Listening {
  personId: string;
  streams: Set<Stream>;
  membership: Membership;
  checkedAt: number;
}

/** Whether a person may know of an entry: as row-level security has it for the journal itself. */
export function mayKnow({ personId, membership }: Listening, nudge: JournalNudge): boolean {
  if (!membership.numbers.has(nudge.agreementId)) return false;
  if (nudge.actorId === personId) return true;
  if (nudge.onlyPersonId && nudge.onlyPersonId !== personId) return false;
  return !nudge.onlyOrganisationId || membership.organisations.has(nudge.onlyOrganisationId);
}

/** Who listens, found by person and by agreement. */
export class Audience {
  readonly #people = new Map<string, Listening>();
  readonly #byAgreement = new Map<string, Set<Listening>>();

  get(personId: string): Listening | undefined {
    return this.#people.get(personId);
  }

  everybody(): Iterable<Listening> {
    return this.#people.values();
  }

  in(agreementId: string): Iterable<Listening> {
    return this.#byAgreement.get(agreementId) ?? [];
  }

  join(personId: string, stream: Stream, membership: Membership): Listening {
    const listening = this.#people.get(personId) ?? { personId, streams: new Set(), membership, checkedAt: 0 };
    listening.streams.add(stream);
    this.#people.set(personId, listening);
    this.place(listening, membership);
    return listening;
  }

  leave(listening: Listening, stream: Stream): void {
    if (!listening.streams.delete(stream) || listening.streams.size > 0) return;
    this.#people.delete(listening.personId);
    for (const id of listening.membership.numbers.keys()) this.#take(id, listening);
  }

  /** Puts a person where their membership says now. */
  place(listening: Listening, membership: Membership): void {
    for (const id of listening.membership.numbers.keys()) this.#take(id, listening);
    listening.membership = membership;
    listening.checkedAt = Date.now();
    for (const id of membership.numbers.keys()) {
      const there = this.#byAgreement.get(id) ?? new Set();
      this.#byAgreement.set(id, there.add(listening));
    }
  }

  #take(agreementId: string, listening: Listening): void {
    const there = this.#byAgreement.get(agreementId);
    there?.delete(listening);
    if (there?.size === 0) this.#byAgreement.delete(agreementId);
  }
}
