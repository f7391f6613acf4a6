import type { Metadata } from 'next';
import { currentPerson, pageCaller } from '#/app/page-caller.ts';
import { askedAt, searchAddress } from '#/app/search-address.ts';
import { SearchAnswer } from '#/app/search-answer.tsx';
import { NOTHING_ASKED } from '#/modules/search/asked.ts';
import { SearchForm } from '#/modules/search/ui/search-form.tsx';
import { Axis } from '#/ui/page/axis.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { Link } from '#/ui/text/link.tsx';

type SearchHerePageProps = {
  params: Promise<{ agreementId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: SearchHerePageProps): Promise<Metadata> {
  const { title } = await (await pageCaller()).agreements.masthead(await params);
  return { title: `Search · ${title}` };
}

export default async function SearchHerePage({ params, searchParams }: SearchHerePageProps) {
  const { agreementId } = await params;
  const api = await pageCaller();
  const personId = (await currentPerson())?.id ?? '';
  const asked = askedAt(await searchParams, personId);
  const page = asked?.words ? await api.search.here({ agreementId, ...asked }) : null;
  return (
    <Main>
      <Stack space="far">
        <PageHead
          title="What are you looking for?"
          lead="In this agreement: what was seen and heard, what we learnt, changes, goals, questions and terms. Only what you may read is found."
        />
        <Axis>
          <Stack space="apart">
            <SearchForm
              asked={asked ?? NOTHING_ASKED}
              isEmpty={asked !== null && !asked.words}
              agreementId={agreementId}
            />
            <p>
              <Link href={searchAddress(null, asked && { ...asked, cursor: null }, personId)}>
                Look in all my agreements
              </Link>
            </p>
          </Stack>
          <SearchAnswer agreementId={agreementId} asked={asked} page={page} />
        </Axis>
      </Stack>
    </Main>
  );
}
