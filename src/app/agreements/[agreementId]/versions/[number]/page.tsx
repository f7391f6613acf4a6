import type { Metadata } from 'next';
import { pageCaller } from '#/app/page-caller.ts';
import { NamesUnder } from '#/modules/agreements/ui/names-under.tsx';
import { CompareWith } from '#/modules/agreements/ui/pick-version.tsx';
import { TermsBody, TermsHead } from '#/modules/agreements/ui/terms-document.tsx';
import { VersionDifference } from '#/modules/agreements/ui/version-difference.tsx';
import { ADOPTION_WORDS } from '#/modules/agreements/words.ts';
import { Crumb } from '#/ui/page/crumb.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { DateText } from '#/ui/text/date-text.tsx';

type VersionPageProps = {
  params: Promise<{ agreementId: string; number: string }>;
  searchParams: Promise<{ with?: string | string[] }>;
};

export async function generateMetadata({ params }: VersionPageProps): Promise<Metadata> {
  const { agreementId, number } = await params;
  const { title } = await (await pageCaller()).agreements.masthead({ agreementId });
  return { title: `Version ${number} · ${title}` };
}

export default async function VersionPage({ params, searchParams }: VersionPageProps) {
  const { agreementId, number } = await params;
  const { with: other } = await searchParams;
  const api = await pageCaller();
  const [version, versions, { timeZone }] = await Promise.all([
    api.agreements.version({ agreementId, number }),
    api.agreements.versions({ agreementId }),
    api.agreements.masthead({ agreementId }),
  ]);
  const others = versions.map((each) => each.number).filter((each) => each !== number);
  // Unless another is asked for, it is read beside the one before it.
  const before = versions[versions.findIndex((each) => each.number === number) + 1]?.number ?? null;
  const chosen = others.find((each) => each === other) ?? before;
  // The older one first, whichever was asked for.
  const [from, to] =
    chosen && others.indexOf(chosen) < versions.findIndex((each) => each.number === number)
      ? [number, chosen]
      : [chosen, number];
  const compared = from ? await api.agreements.compare({ agreementId, from, to }) : null;
  return (
    <Main>
      <Crumb href={`/agreements/${agreementId}/terms`}>Terms</Crumb>
      <PageHead
        title={compared ? `What changed from version ${from} to version ${to}?` : `What did version ${number} say?`}
        lead={
          <>
            {ADOPTION_WORDS[version.how]}. In force from <DateText iso={version.takesEffectOn} />.
          </>
        }
      />
      {compared ? (
        <Question title="In words" lead="Struck words went, underlined words came.">
          {compared.differences.length > 0 ? (
            <VersionDifference differences={compared.differences} />
          ) : (
            <p>Nothing in the text changed between the two.</p>
          )}
        </Question>
      ) : null}
      <Question title={compared ? `Version ${number}, whole` : 'The text'}>
        <Stack space="far">
          <TermsHead text={version.snapshot} />
          <div>
            <TermsBody text={version.snapshot} />
          </div>
        </Stack>
      </Question>
      {version.names.length > 0 ? (
        <Question title="Whose names are under it?">
          <NamesUnder names={version.names} waiting={[]} timeZone={timeZone} />
        </Question>
      ) : null}
      {others.length > 0 ? (
        <Question title="Beside another version">
          <CompareWith numbers={others} number={number} chosen={chosen} />
        </Question>
      ) : null}
    </Main>
  );
}
