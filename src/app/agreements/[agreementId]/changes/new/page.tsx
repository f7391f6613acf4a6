import type { Metadata } from 'next';
import { pageCaller } from '#/app/page-caller.ts';
import { firstChange } from '#/modules/adaptations/first-change.ts';
import { ProposeForm } from '#/modules/adaptations/ui/propose-form.tsx';
import { Crumb } from '#/ui/page/crumb.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Notice } from '#/ui/state/notice.tsx';

type ProposePageProps = {
  params: Promise<{ agreementId: string }>;
  searchParams: Promise<{ kind?: string; about?: string; review?: string }>;
};

export async function generateMetadata({ params }: ProposePageProps): Promise<Metadata> {
  const { title } = await (await pageCaller()).agreements.masthead(await params);
  return { title: `Propose a change · ${title}` };
}

export default async function ProposePage({ params, searchParams }: ProposePageProps) {
  const { agreementId } = await params;
  const { kind, about, review } = await searchParams;
  const api = await pageCaller();
  const composing = await api.adaptations.composing({ agreementId });
  return (
    <Main>
      <Crumb href={`/agreements/${agreementId}/changes`}>Changes</Crumb>
      <PageHead
        title="What should change, and because of what?"
        lead="Everybody reads it as you write it here. A party that would be harmed objects, and the proposal is worked on until none does."
      />
      {composing.may.propose ? (
        <ProposeForm
          agreementId={agreementId}
          composing={composing}
          reviewId={review ?? null}
          first={firstChange(kind, about)}
        />
      ) : (
        <Notice>
          <p>{composing.whyNot}</p>
        </Notice>
      )}
    </Main>
  );
}
