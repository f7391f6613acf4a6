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
  searchParams: Promise<{ before?: string | string[]; meeting?: string | string[]; acts?: string | string[] }>;
};

export async function generateMetadata({ params }: JournalPageProps): Promise<Metadata> {
  const { title } = await (await pageCaller()).agreements.masthead(await params);
  return { title: `Journal · ${title}` };
}

export default async function JournalPage({ params, searchParams }: JournalPageProps) {
  const { agreementId } = await params;
  const { before, meeting, acts } = await searchParams;
  const api = await pageCaller();
  const from = typeof before === 'string' && /^[1-9]\d{0,8}$/.test(before) ? Number(before) : undefined;
  const meetingOf = typeof meeting === 'string' ? meeting : undefined;
  const isWhole = acts === 'all';
  const meetings = isWhole ? 'each act' : 'one line';
  const { entries, next, timeZone } = await api.journal.list({ agreementId, before: from, meetings, meetingOf });
  const at = `/agreements/${agreementId}`;
  const here = (more: Record<string, string | number>) => {
    const asked = { ...(meetingOf ? { meeting: meetingOf } : {}), ...(isWhole ? { acts: 'all' } : {}), ...more };
    return `${at}/journal?${new URLSearchParams(Object.entries(asked).map(([name, value]) => [name, String(value)]))}`;
  };
  return (
    <Main>
      <PageHead
        title={meetingOf ? 'What happened in this meeting?' : 'What happened here?'}
        lead={`Every act, the newest first, numbered without gaps${meetingOf || isWhole ? '' : '; a meeting stands in one line'}. Nothing here can be changed or taken out.`}
      />
      {entries.length > 0 ? (
        <JournalDays entries={entries} at={at} timeZone={timeZone} />
      ) : (
        <Empty>Nothing has happened here yet. The first act will stand here, with who did it and when.</Empty>
      )}
      <ButtonRow>
        {next ? (
          <ButtonLink kind="quiet" href={here({ before: next })}>
            What came before
          </ButtonLink>
        ) : null}
        {from || meetingOf ? (
          <ButtonLink kind="plain" href={`${at}/journal`}>
            {meetingOf ? 'Back to the whole journal' : 'Back to the newest'}
          </ButtonLink>
        ) : null}
        {meetingOf || isWhole ? null : (
          <ButtonLink kind="plain" href={here({ acts: 'all' })}>
            Every act of every meeting, one by one
          </ButtonLink>
        )}
      </ButtonRow>
    </Main>
  );
}
