import type { Metadata } from 'next';
import { pageCaller } from '#/app/page-caller.ts';
import { apply, EMPTY_ROOM, factsOf } from '#/modules/meetings/room.ts';
import { Sheet } from '#/modules/meetings/ui/sheet.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { stageShown } from '../stage-shown.ts';

type SheetPageProps = {
  params: Promise<{ agreementId: string; reviewId: string }>;
  searchParams: Promise<{ stage?: string }>;
};

export const metadata: Metadata = { title: 'A stage on paper' };

export default async function SheetPage({ params, searchParams }: SheetPageProps) {
  const { agreementId, reviewId } = await params;
  const { stage } = await searchParams;
  const { room, review } = await (await pageCaller()).meetings.get({ agreementId, reviewId });
  if (!room)
    return (
      <Main>
        <PageHead title="The meeting has not begun" lead="Once it has, each of its stages can be printed from here." />
      </Main>
    );
  const stages = factsOf(apply(EMPTY_ROOM, room) ?? EMPTY_ROOM, 'stage');
  return (
    <Main>
      <Sheet review={review} stage={stageShown(room, stage)} stages={stages} />
    </Main>
  );
}
