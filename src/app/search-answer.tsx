import { currentPerson } from '#/app/page-caller.ts';
import { searchAddress } from '#/app/search-address.ts';
import { type Asked, choosesPart, NOTHING_ASKED } from '#/modules/search/asked.ts';
import type { FoundPage } from '#/modules/search/found.ts';
import { FoundList } from '#/modules/search/ui/found-list.tsx';
import { KindsFound } from '#/modules/search/ui/kinds-found.tsx';
import { NothingFound } from '#/modules/search/ui/nothing-found.tsx';
import { ButtonLink } from '#/ui/form/button-link.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { Empty } from '#/ui/state/empty.tsx';

type SearchAnswerProps = { agreementId: string | null; asked: Asked | null; page: FoundPage | null };

/** What was found, with the addresses it leads to. */
export async function SearchAnswer({ agreementId, asked, page }: SearchAnswerProps) {
  const personId = (await currentPerson())?.id ?? '';
  const address = (change: Partial<Asked>) =>
    searchAddress(agreementId, { ...NOTHING_ASKED, ...asked, cursor: null, ...change }, personId);
  if (!asked || !page)
    return <Empty>Look for a word that somebody used. What one person said once may stand in three stories.</Empty>;
  if (page.items.length === 0)
    return (
      <NothingFound
        words={asked.words}
        areCommon={page.areCommon}
        meant={page.meant === null ? null : { words: page.meant, href: address({ words: page.meant }) }}
        wholeHref={choosesPart(asked) ? address({ ...NOTHING_ASKED, words: asked.words }) : null}
      />
    );
  return (
    <Stack space="apart">
      <KindsFound
        words={asked.words}
        kinds={page.counts.map(({ kind, count }) => ({ kind, count, href: address({ kind }) }))}
        chosen={asked.kind}
        allHref={address({ kind: null })}
      />
      <FoundList items={page.items} withAgreement={agreementId === null} />
      {page.next || asked.cursor ? (
        <ButtonRow>
          {page.next ? (
            <ButtonLink kind="quiet" href={address({ cursor: page.next })}>
              Show what comes after
            </ButtonLink>
          ) : null}
          {asked.cursor ? (
            <ButtonLink kind="plain" href={address({})}>
              Back to the first
            </ButtonLink>
          ) : null}
        </ButtonRow>
      ) : null}
    </Stack>
  );
}
