import type { Metadata } from 'next';
import { pageCaller } from '#/app/page-caller.ts';
import { OpenProposals } from '#/modules/adaptations/ui/open-proposals.tsx';
import { PastDecisions } from '#/modules/adaptations/ui/past-decisions.tsx';
import { ButtonLink } from '#/ui/form/button-link.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Empty } from '#/ui/state/empty.tsx';
import { Link } from '#/ui/text/link.tsx';

type ChangesPageProps = {
  params: Promise<{ agreementId: string }>;
  searchParams: Promise<{ before?: string; id?: string }>;
};

export async function generateMetadata({ params }: ChangesPageProps): Promise<Metadata> {
  const { title } = await (await pageCaller()).agreements.masthead(await params);
  return { title: `Changes · ${title}` };
}

export default async function ChangesPage({ params, searchParams }: ChangesPageProps) {
  const { agreementId } = await params;
  const { before, id } = await searchParams;
  const api = await pageCaller();
  const cursor = before && id ? { at: before, id } : null;
  const { open, past, next, timeZone, may } = await api.adaptations.list({ agreementId, cursor });
  const at = `/agreements/${agreementId}`;
  return (
    <Main>
      <PageHead
        title="What are we changing, and why?"
        lead="Nothing changes until every party that signs has consented. Every change has a because, and comes back to be looked at again."
      >
        {may.propose ? (
          <ButtonRow>
            <ButtonLink href={`${at}/changes/new`}>Propose a change</ButtonLink>
          </ButtonRow>
        ) : null}
      </PageHead>
      {cursor ? null : (
        <Question title="What is being decided?">
          {open.length === 0 ? (
            <Empty>Nothing is being decided. When we learn something, we say here what it should change.</Empty>
          ) : (
            <OpenProposals open={open} at={at} timeZone={timeZone} />
          )}
        </Question>
      )}
      <Question title="What did we decide?" lead="The newest first, with what came of it.">
        {past.length === 0 ? (
          <Empty>No decision yet. The first one often takes something away that helps nobody.</Empty>
        ) : (
          <div>
            <PastDecisions past={past} at={at} timeZone={timeZone} />
          </div>
        )}
        {next ? (
          <p>
            <Link href={`${at}/changes?before=${encodeURIComponent(next.at)}&id=${next.id}`}>Earlier decisions</Link>
          </p>
        ) : null}
      </Question>
    </Main>
  );
}
