import type { Metadata } from 'next';
import { pageCaller } from '#/app/page-caller.ts';
import { filterFrom } from '#/modules/evidence/filter-address.ts';
import { LeftBehind } from '#/modules/evidence/ui/left-behind.tsx';
import { ListsToRead } from '#/modules/evidence/ui/lists-to-read.tsx';
import { Stream } from '#/modules/evidence/ui/stream.tsx';
import { StreamFilter } from '#/modules/evidence/ui/stream-filter.tsx';
import { SearchLine } from '#/modules/search/ui/search-line.tsx';
import { ButtonLink } from '#/ui/form/button-link.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Axis } from '#/ui/page/axis.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { Empty } from '#/ui/state/empty.tsx';
import { Link } from '#/ui/text/link.tsx';

type EvidencePageProps = {
  params: Promise<{ agreementId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: EvidencePageProps): Promise<Metadata> {
  const { title } = await (await pageCaller()).agreements.masthead(await params);
  return { title: `Evidence · ${title}` };
}

export default async function EvidencePage({ params, searchParams }: EvidencePageProps) {
  const { agreementId } = await params;
  const filter = filterFrom(await searchParams);
  const api = await pageCaller();
  const [first, setting, left] = await Promise.all([
    api.evidence.list({ agreementId, filter }),
    api.evidence.composing({ agreementId }),
    api.evidence.leftBehind({ agreementId }),
  ]);
  const at = `/agreements/${agreementId}/evidence`;
  const isWhole = !Object.values(filter).some(Boolean);
  return (
    <Main>
      <PageHead
        title="What have we seen and heard?"
        lead="Stories first. Each belongs to who lived it, and can be taken back at any time."
      >
        {setting.may.post ? (
          <ButtonRow>
            <ButtonLink href={`${at}/new`}>Post a story</ButtonLink>
          </ButtonRow>
        ) : null}
        <p>
          <Link href={`/agreements/${agreementId}/themes`}>What returns in it?</Link>{' '}
          <Link href={`${at}/voices`}>Who is missing?</Link>
        </p>
      </PageHead>
      <Question title={isWhole ? 'The newest first' : 'A part of it, the newest first'}>
        <Axis>
          <Stack space="apart">
            <SearchLine agreementId={agreementId} kind="evidence" label="Look for words in it" />
            <ListsToRead action={at} filter={filter} />
            <StreamFilter action={at} filter={filter} subjects={setting} />
          </Stack>
          {first.items.length > 0 ? (
            <Stream key={JSON.stringify(filter)} agreementId={agreementId} filter={filter} first={first} />
          ) : isWhole ? (
            <Empty>No story yet. One thing that surprised you this week is enough.</Empty>
          ) : (
            <Empty action={<Link href={at}>Show all</Link>}>Nothing of this kind was posted yet.</Empty>
          )}
        </Axis>
      </Question>
      {left.stories.length > 0 ? (
        <Question
          title="What did an author leave?"
          lead="The author has left, and you lead their organisation. What is taken back is gone at once, and its author can see who took it back."
        >
          <LeftBehind agreementId={agreementId} left={left} />
        </Question>
      ) : null}
      <Question title="Many at once">
        <p>
          {setting.may.post ? <Link href={`${at}/bring-in`}>Bring in a table</Link> : null}{' '}
          <Link href={`${at}/take-out`}>Take it out as a table</Link>
        </p>
      </Question>
    </Main>
  );
}
