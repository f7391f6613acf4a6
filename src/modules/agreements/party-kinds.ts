import type { Side } from '#/access/sides.ts';
import type { PartyKind } from './vocabulary.ts';

/** What a party may be on each side. */
const KINDS = {
  commissioning: ['commissioner', 'funder'],
  providing: ['provider'],
  partner: ['residents', 'learning', 'system'],
} as const satisfies Record<Side, readonly PartyKind[]>;

export function partyKindsOf(side: Side): readonly [PartyKind, ...PartyKind[]] {
  return KINDS[side];
}
