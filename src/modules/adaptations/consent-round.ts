import type { Side } from '#/access/sides.ts';
import type { ObjectionEnd, Position } from './vocabulary.ts';

/** A party whose consent is asked: it signs, or would by this very proposal. */
export interface AskedParty {
  id: string;
  side: Side;
}

export interface GivenPosition {
  id: string;
  partyId: string;
  position: Position;
  /** ISO 8601 in UTC. */
  at: string;
}

export interface RaisedObjection {
  partyId: string;
  /** The round it was raised in. */
  round: number;
  /** Null while it is open. */
  ended: ObjectionEnd | null;
}

export interface ConsentRound {
  round: number;
  asked: readonly AskedParty[];
  /** Those of this round, of any party. */
  positions: readonly GivenPosition[];
  /** Those of every round, of any party. */
  objections: readonly RaisedObjection[];
}

export interface Standing {
  /** Every asked party consents or stands aside, and nothing is in the way. */
  passes: boolean;
  /** The commissioning side's positions are shown: every other asked party has answered. */
  shown: boolean;
  /** Asked parties whose position is missing, or who objected and whose objection is closed. */
  waitsFor: string[];
  /** Asked parties with an open objection, of whatever round. */
  objecting: string[];
  /** An objection was worked in, so a text that holds it has to be put to everybody first. */
  awaitsText: boolean;
}

/**
 * Where a consent round stands. A party's position is its latest, by any of its signatories; an open objection of one of
 * them stands for the party until it is closed, whatever another says meanwhile. Parties that are not asked are heard
 * and never block.
 */
export function standing({ round, asked, positions, objections }: ConsentRound): Standing {
  const isAsked = new Set(asked.map(({ id }) => id));
  const open = new Set(objections.filter((o) => o.ended === null && isAsked.has(o.partyId)).map((o) => o.partyId));
  const answered = new Set(positions.map(({ partyId }) => partyId));
  const latest = latestByParty(positions);
  const waitsFor = asked
    .filter(({ id }) => !open.has(id) && (!latest.has(id) || latest.get(id) === 'objection'))
    .map(({ id }) => id);
  const awaitsText = objections.some((o) => isAsked.has(o.partyId) && o.round === round && o.ended === 'worked in');
  return {
    passes: asked.length > 0 && waitsFor.length === 0 && open.size === 0 && !awaitsText,
    shown: asked.every(({ id, side }) => side === 'commissioning' || answered.has(id)),
    waitsFor,
    objecting: asked.filter(({ id }) => open.has(id)).map(({ id }) => id),
    awaitsText,
  };
}

/** Each party's latest position. */
function latestByParty(positions: readonly GivenPosition[]): Map<string, Position> {
  const inOrder = [...positions].sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
  return new Map(inOrder.map(({ partyId, position }) => [partyId, position]));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
