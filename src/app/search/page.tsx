import type { Metadata } from 'next';
import { currentPerson, pageCaller } from '#/app/page-caller.ts';
import { askedAt } from '#/app/search-address.ts';
import { SearchAnswer } from '#/app/search-answer.tsx';
import { NOTHING_ASKED } from '#/modules/search/asked.ts';
import { SearchForm } from '#/modules/search/ui/search-form.tsx';
import { Axis } from '#/ui/page/axis.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Stack } from '#/ui/page/stack.tsx';

export const metadata: Metadata = { title: 'Search' };

type SearchPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SearchPage({ searchParams }: SearchPageProps) {
  const api = await pageCaller();
  const asked = askedAt(await searchParams, (await currentPerson())?.id ?? '');
  const [agreements, page] = await Promise.all([
    api.search.where(),
    asked?.words ? api.search.everywhere(asked) : null,
  ]);
  return (
    <Main>
      <Stack space="far">
        <PageHead
          title="What are you looking for?"
          lead="In all your agreements: what was seen and heard, what we learnt, changes, goals, questions and terms. Only what you may read is found."
        />
        <Axis>
          <SearchForm asked={asked ?? NOTHING_ASKED} isEmpty={asked !== null && !asked.words} agreements={agreements} />
          <SearchAnswer agreementId={null} asked={asked} page={page} />
        </Axis>
      </Stack>
    </Main>
  );
}
