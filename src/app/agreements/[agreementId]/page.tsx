import type { Metadata } from 'next';
import { pageCaller } from '#/app/page-caller.ts';
import { DraftNext } from '#/modules/overview/ui/draft-next.tsx';
import { FrontHead } from '#/modules/overview/ui/front-head.tsx';
import { GoalsDrafted } from '#/modules/overview/ui/goals-drafted.tsx';
import { GoalsLearning } from '#/modules/overview/ui/goals-learning.tsx';
import { NeedsNow } from '#/modules/overview/ui/needs-now.tsx';
import { PromisesMade } from '#/modules/overview/ui/promises-made.tsx';
import { RecentChanges } from '#/modules/overview/ui/recent-changes.tsx';
import { WhatComes } from '#/modules/overview/ui/what-comes.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PrintNote } from '#/ui/page/print-note.tsx';
import { dateWords } from '#/ui/text/date-words.ts';

type FrontPageProps = { params: Promise<{ agreementId: string }> };

export async function generateMetadata({ params }: FrontPageProps): Promise<Metadata> {
  const { agreementId } = await params;
  const api = await pageCaller();
  const { title } = await api.agreements.masthead({ agreementId });
  return { title };
}

export default async function FrontPage({ params }: FrontPageProps) {
  const { agreementId } = await params;
  const api = await pageCaller();
  const front = await api.overview.dashboard({ agreementId });
  const isInForce = front.status === 'active' || front.status === 'ended';
  return (
    <Main>
      <PrintNote>As it stood on {dateWords(front.today)}.</PrintNote>
      <FrontHead front={front} />
      {front.status === 'draft' ? <DraftNext front={front} /> : null}
      {front.status === 'proposed' || front.status === 'active' ? <NeedsNow front={front} /> : null}
      {isInForce ? <GoalsLearning front={front} /> : <GoalsDrafted front={front} />}
      {isInForce ? <RecentChanges front={front} /> : null}
      {isInForce || front.terms.standingPromises.length > 0 ? <PromisesMade front={front} /> : null}
      {front.status === 'active' ? <WhatComes front={front} /> : null}
    </Main>
  );
}
