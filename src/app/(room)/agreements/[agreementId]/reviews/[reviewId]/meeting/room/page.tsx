import type { Metadata } from 'next';
import { pageCaller } from '#/app/page-caller.ts';
import { ConsentInRoom } from '#/modules/meetings/ui/consent-in-room.tsx';
import { RoomScreen } from '#/modules/meetings/ui/room-screen.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';

type RoomPageProps = { params: Promise<{ agreementId: string; reviewId: string }> };

export const metadata: Metadata = { title: 'The room’s screen' };

export default async function RoomPage({ params }: RoomPageProps) {
  const { agreementId, reviewId } = await params;
  const api = await pageCaller();
  const got = await api.meetings.get({ agreementId, reviewId });
  if (!got.room)
    return (
      <Main room>
        <PageHead title="The meeting has not begun" lead="This screen goes on by itself when it does." />
      </Main>
    );
  const shown = got.room.facts.find((fact) => fact.kind === 'meeting')?.shownDecisionId ?? null;
  return (
    <RoomScreen
      agreementId={agreementId}
      reviewId={reviewId}
      begun={{ ...got, room: got.room }}
      proposal={{
        decisionId: shown,
        content: shown ? (
          <ConsentInRoom
            agreementId={agreementId}
            decision={await api.adaptations.get({ agreementId, decisionId: shown })}
            at={`/agreements/${agreementId}`}
            isRoom
          />
        ) : null,
      }}
    />
  );
}
