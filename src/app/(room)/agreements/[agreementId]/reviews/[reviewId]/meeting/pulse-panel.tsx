'use client';

import dynamic from 'next/dynamic';
import { useMeeting } from '#/modules/meetings/ui/meeting-context.tsx';

const PulseStage = dynamic(() => import('#/modules/pulse/ui/pulse-stage.tsx').then(({ PulseStage }) => PulseStage));

/** The pulse is asked about again when the room's number moves. */
export function PulsePanel({ agreementId, reviewId }: { agreementId: string; reviewId: string }) {
  const { room } = useMeeting();
  return <PulseStage agreementId={agreementId} reviewId={reviewId} number={room.number} />;
}
