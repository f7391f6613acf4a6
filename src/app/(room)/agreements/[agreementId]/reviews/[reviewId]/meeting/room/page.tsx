import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageCaller } from '#/app/page-caller.ts';
import { RoomScreen } from '#/modules/meetings/ui/room-screen.tsx';

type RoomPageProps = { params: Promise<{ agreementId: string; reviewId: string }> };

export const metadata: Metadata = { title: 'The room’s screen' };

export default async function RoomPage({ params }: RoomPageProps) {
  const { agreementId, reviewId } = await params;
  const got = await (await pageCaller()).meetings.get({ agreementId, reviewId });
  if (!got.room) notFound();
  return <RoomScreen agreementId={agreementId} reviewId={reviewId} begun={{ ...got, room: got.room }} />;
}
