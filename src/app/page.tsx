import type { Metadata } from 'next';
import { ExampleToday } from '#/app/example-today.tsx';
import { OwnMasthead } from '#/app/own-masthead.tsx';
import { pageCaller } from '#/app/page-caller.ts';
import { PageNotices } from '#/client/live/page-notices.tsx';
import { CameOfList } from '#/modules/overview/ui/came-of-list.tsx';
import { MyAgreements } from '#/modules/overview/ui/my-agreements.tsx';
import { MyNeeds } from '#/modules/overview/ui/my-needs.tsx';
import { SeenUses } from '#/modules/overview/ui/seen-uses.tsx';
import { ButtonLink } from '#/ui/form/button-link.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { Wrap } from '#/ui/page/wrap.tsx';
import { Empty } from '#/ui/state/empty.tsx';
import { Link } from '#/ui/text/link.tsx';

export const metadata: Metadata = { title: { absolute: 'Home · Accord' } };

export default async function HomePage() {
  const api = await pageCaller();
  const [home, came] = await Promise.all([api.overview.home(), api.overview.cameOf({ onlyNew: true })]);
  const newest = came.items[0];
  const posting = home.agreements.filter(({ status, role }) => status === 'active' && role !== 'reader');
  const [only] = posting;
  const postAt = only && (posting.length > 1 ? '/post' : `/agreements/${only.id}/evidence/new`);
  return (
    <>
      <OwnMasthead />
      <Wrap>
        <ExampleToday />
        <PageNotices />
      </Wrap>
      <Main>
        {home.agreements.length === 0 ? (
          <PageHead title="Where do I begin?">
            <Empty action={<ButtonLink href="/agreements/new">Start an agreement</ButtonLink>}>
              You are in no agreement yet. Start one and invite the other side to write it with you, or wait for an
              invitation: it comes by e-mail and leads here.
            </Empty>
          </PageHead>
        ) : (
          <>
            <Stack>
              <PageHead title="What needs me now?">
                {postAt ? (
                  <ButtonRow>
                    <ButtonLink href={postAt}>Post a story</ButtonLink>
                  </ButtonRow>
                ) : null}
              </PageHead>
              <MyNeeds home={home} />
            </Stack>
            {newest ? (
              <Question title="What came of what you posted">
                <CameOfList items={came.items} label="What came of what you posted" />
                <ButtonRow>
                  <SeenUses until={newest.at} />
                  <Link href="/posted">{came.next ? 'There is more: all that came of it' : 'All that came of it'}</Link>
                </ButtonRow>
              </Question>
            ) : null}
            <Question title="My agreements" lead={<Link href="/agreements/new">Start another agreement</Link>}>
              <MyAgreements home={home} />
            </Question>
          </>
        )}
      </Main>
    </>
  );
}
