import type { Metadata } from 'next';
import { pageCaller } from '#/app/page-caller.ts';
import { DraftEditor } from '#/modules/agreements/ui/draft-editor.tsx';
import { EndingPart } from '#/modules/agreements/ui/ending-part.tsx';
import { ReadOn } from '#/modules/agreements/ui/pick-version.tsx';
import { SigningPart } from '#/modules/agreements/ui/signing-part.tsx';
import { TermsBody, TermsHead } from '#/modules/agreements/ui/terms-document.tsx';
import { TermsLead } from '#/modules/agreements/ui/terms-lead.tsx';
import { VersionList } from '#/modules/agreements/ui/version-list.tsx';
import { DraftGoals } from '#/modules/goals/ui/draft-goals.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { Empty } from '#/ui/state/empty.tsx';

type TermsPageProps = {
  params: Promise<{ agreementId: string }>;
  searchParams: Promise<{ on?: string | string[] }>;
};

export async function generateMetadata({ params }: TermsPageProps): Promise<Metadata> {
  const { title } = await (await pageCaller()).agreements.masthead(await params);
  return { title: `Terms · ${title}` };
}

const ASKED = {
  draft: 'what shall we agree?',
  proposed: 'is this what we agree?',
  active: 'what have we agreed?',
  ended: 'what had we agreed?',
};

const isDay = (given: unknown): given is string => typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given);

export default async function TermsPage({ params, searchParams }: TermsPageProps) {
  const { agreementId } = await params;
  const { on } = await searchParams;
  const api = await pageCaller();
  const terms = await api.agreements.terms({ agreementId, ...(isDay(on) ? { on } : {}) });
  const at = `/agreements/${agreementId}`;
  const { text, shown, versions, editing } = terms;
  return (
    <Main>
      <Stack space="far">
        <PageHead title={text ? `${text.title}: ${ASKED[terms.status]}` : 'What had we agreed?'}>
          <TermsLead terms={terms} at={at} />
        </PageHead>
        {text && !editing ? <TermsHead text={text} /> : null}
      </Stack>
      {text && editing ? (
        <DraftEditor
          agreementId={agreementId}
          text={text}
          editing={editing}
          goals={<DraftGoals agreementId={agreementId} goals={await api.goals.list({ agreementId })} />}
        />
      ) : text ? (
        <Question title="The text">
          <TermsBody text={text} />
        </Question>
      ) : (
        <Empty>No version was in force on that day. The first one is listed below, where there is one.</Empty>
      )}
      <SigningPart agreementId={agreementId} terms={terms} />
      {versions.length > 0 ? (
        <Question title="How did it become what it is?" lead="Every version stays readable, and so does what changed.">
          <Stack space="apart">
            <VersionList
              versions={versions}
              at={at}
              today={terms.today}
              shown={shown?.kind === 'version' ? shown.number : null}
            />
            <ReadOn on={terms.on} today={terms.today} />
          </Stack>
        </Question>
      ) : null}
      <EndingPart agreementId={agreementId} terms={terms} />
    </Main>
  );
}
