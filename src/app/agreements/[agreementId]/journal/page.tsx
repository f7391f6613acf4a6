import type { Metadata } from 'next';
import { pageCaller } from '#/app/page-caller.ts';
import { JournalDays } from '#/modules/journal/ui/journal-days.tsx';
import { ButtonLink } from '#/ui/form/button-link.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Empty } from '#/ui/state/empty.tsx';

type JournalPageProps = {
  params: Promise<{ agreementId: string }>;
  searchParams: Promise<{ before?: string | string[] }>;
};

export async function generateMetadata({ params }: JournalPageProps): Promise<Metadata> {
  const { title } = await (await pageCaller()).agreements.masthead(await params);
  return { title: `Journal · ${title}` };
}

export default async function JournalPage({ params, searchParams }: JournalPageProps) {
  const { agreementId } = await params;
  const { before } = await searchParams;
  const api = await pageCaller();
  const from = typeof before === 'string' && /^[1-9]\d{0,8}$/.test(before) ? Number(before) : undefined;
  const { entries, next, timeZone } = await api.journal.list({ agreementId, before: from });
  const at = `/agreements/${agreementId}`;
  return (
    <Main>
      <PageHead
        title="What happened here?"
        lead="Every act, the newest first, numbered without gaps. Nothing here can be changed or taken out."
      />
      {entries.length > 0 ? (
        <JournalDays entries={entries} at={at} timeZone={timeZone} />
      ) : (
        <Empty>Nothing has happened here yet. The first act will stand here, with who did it and when.</Empty>
      )}
      <ButtonRow>
        {next ? (
          <ButtonLink kind="quiet" href={`${at}/journal?before=${next}`}>
            What came before
          </ButtonLink>
        ) : null}
        {from ? (
          <ButtonLink kind="plain" href={`${at}/journal`}>
            Back to the newest
          </ButtonLink>
        ) : null}
      </ButtonRow>
    </Main>
  );
}
