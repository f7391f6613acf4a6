import type { Metadata } from 'next';
import { pageCaller } from '#/app/page-caller.ts';
import { BeginCoding } from '#/modules/themes/ui/begin-coding.tsx';
import { BringCodebook } from '#/modules/themes/ui/bring-codebook.tsx';
import { RoundRows } from '#/modules/themes/ui/round-rows.tsx';
import { ThemePictures } from '#/modules/themes/ui/theme-pictures.tsx';
import { ThemeRows } from '#/modules/themes/ui/theme-rows.tsx';
import { More } from '#/ui/form/more.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Empty } from '#/ui/state/empty.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Small } from '#/ui/text/small.tsx';

type ThemesPageProps = { params: Promise<{ agreementId: string }> };

export async function generateMetadata({ params }: ThemesPageProps): Promise<Metadata> {
  const { title } = await (await pageCaller()).agreements.masthead(await params);
  return { title: `Themes · ${title}` };
}

export default async function ThemesPage({ params }: ThemesPageProps) {
  const { agreementId } = await params;
  const api = await pageCaller();
  const [{ timeZone }, list, rounds] = await Promise.all([
    api.agreements.masthead({ agreementId }),
    api.themes.list({ agreementId }),
    api.themes.rounds({ agreementId }),
  ]);
  const at = `/agreements/${agreementId}`;
  return (
    <Main>
      <PageHead
        title="What returns in what we hear?"
        lead="A theme gathers passages of many stories. The words stay in each story, and go when it goes."
      />
      <Question title="Which themes are there?">
        {list.themes.length === 0 ? (
          <Empty action={<Link href={`${at}/evidence`}>Choose a story to begin with</Link>}>
            No theme yet. Pick a few words in a story, and name what you hear in them.
          </Empty>
        ) : (
          <ThemeRows at={at} list={list} />
        )}
      </Question>
      {list.themes.length > 0 ? (
        <Question
          title="Whose stories bear them, and when?"
          lead="Counted are stories that the whole agreement reads, the same for every side."
        >
          <ThemePictures at={at} list={list} />
        </Question>
      ) : null}
      <Question
        title="Do two see the same?"
        lead="Each marks alone. Once both are ready, everybody sees what each marked."
      >
        {rounds.length > 0 ? <RoundRows at={at} rounds={rounds} timeZone={timeZone} /> : null}
        {list.may.begin ? (
          <More summary="Mark the same stories with somebody">
            <BeginCoding
              at={at}
              agreementId={agreementId}
              choices={await api.themes.choices({ agreementId })}
              timeZone={timeZone}
            />
          </More>
        ) : (
          <Small>{list.mayNot}</Small>
        )}
      </Question>
      <Question
        title="Where else are these themes used?"
        lead="A codebook holds names and what they mean, and no word of any story."
      >
        {list.themes.length > 0 ? (
          <p>
            Take them along: <a href={`${at}/themes/codebook/csv`}>as CSV</a>,{' '}
            <a href={`${at}/themes/codebook/qdc`}>as a REFI-QDA codebook</a>
          </p>
        ) : null}
        {list.may.change ? (
          <More summary="Bring a codebook in">
            <BringCodebook agreementId={agreementId} />
          </More>
        ) : null}
      </Question>
    </Main>
  );
}
