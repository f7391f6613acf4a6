import { GUEST_WORDS } from '#/modules/meetings/guest-words.ts';
import { ProposalForGuest } from '#/modules/meetings/ui/proposal-for-guest.tsx';
import type { StageKind } from '#/modules/meetings/vocabulary.ts';
import { PulsePanel } from './pulse-panel.tsx';

type GuestPanelProps = { agreementId: string; reviewId: string; kind: StageKind };

/** What belongs to a stage beside its notes, for a guest without an account: what is put before the room, and their own answers. */
export function GuestPanel({ kind, ...at }: GuestPanelProps) {
  if (kind === 'propose') return <ProposalForGuest />;
  if (kind === 'pulse') return <PulsePanel {...at} />;
  const words = GUEST_WORDS[kind];
  return words ? <p>{words}</p> : null;
}
