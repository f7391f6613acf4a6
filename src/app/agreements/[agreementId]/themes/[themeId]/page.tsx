import type { Metadata } from 'next';
import { pageCaller } from '#/app/page-caller.ts';
import { MorePassages } from '#/modules/themes/ui/more-passages.tsx';
import { MergedThemes } from '#/modules/themes/ui/take-out.tsx';
import { ThemeActs } from '#/modules/themes/ui/theme-acts.tsx';
import { ThemePicture } from '#/modules/themes/ui/theme-pictures.tsx';
import { Crumb } from '#/ui/page/crumb.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Empty } from '#/ui/state/empty.tsx';
import { Link } from '#/ui/text/link.tsx';

type ThemePageProps = { params: Promise<{ agreementId: string; themeId: string }> };

export async function generateMetadata({ params }: ThemePageProps): Promise<Metadata> {
  const { agreementId } = await params;
  const { title } = await (await pageCaller()).agreements.masthead({ agreementId });
  return { title: `A theme · ${title}` };
}

export default async function ThemePage({ params }: ThemePageProps) {
  const { agreementId, themeId } = await params;
  const api = await pageCaller();
  const theme = await api.themes.get({ agreementId, themeId });
  const at = `/agreements/${agreementId}`;
  return (
    <Main>
      <Crumb href={`${at}/themes`}>Themes</Crumb>
      <PageHead title={theme.name} lead={theme.description ?? undefined} />
      {theme.mergedInto ? (
        <p>
          It was merged into <Link href={`${at}/themes/${theme.mergedInto}`}>{theme.intoName}</Link>. Its passages are
          read there.
        </p>
      ) : (
        <>
          <Question title="Where do we hear it?" lead="Passages as they stand in each story, the last marked first.">
            {theme.passages.length === 0 ? (
              <Empty>No passage here. What was marked may have been taken back with its story.</Empty>
            ) : (
              <MorePassages at={at} agreementId={agreementId} first={theme} />
            )}
          </Question>
          {theme.passages.length > 0 ? (
            <Question title="Whose stories bear it, and when?">
              <ThemePicture theme={theme} />
            </Question>
          ) : null}
          {theme.merged.length > 0 ? (
            <Question title="What was merged into it?">
              <MergedThemes agreementId={agreementId} theme={theme} />
            </Question>
          ) : null}
          {theme.may.change ? (
            <Question title="What shall become of it?" lead="Whatever is done, every passage follows.">
              <ThemeActs at={at} agreementId={agreementId} theme={theme} />
            </Question>
          ) : null}
        </>
      )}
    </Main>
  );
}
