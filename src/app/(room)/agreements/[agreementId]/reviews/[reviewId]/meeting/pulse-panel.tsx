'use client';

import { useMeeting } from '#/modules/meetings/ui/meeting-context.tsx';
import { PulseStage } from '#/modules/pulse/ui/pulse-stage.tsx';

/** The pulse is asked about again when the room's number moves. */
export function PulsePanel({ agreementId, reviewId }: { agreementId: string; reviewId: string }) {
  const { room } = useMeeting();
  return <PulseStage agreementId={agreementId} reviewId={reviewId} number={room.number} />;
}
