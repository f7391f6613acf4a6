import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageCaller } from '#/app/page-caller.ts';
import { MarkPassage } from '#/modules/themes/ui/mark-passage.tsx';
import { Marks } from '#/modules/themes/ui/marks.tsx';
import { Axis } from '#/ui/page/axis.tsx';
import { Crumb } from '#/ui/page/crumb.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Empty } from '#/ui/state/empty.tsx';
import { Small } from '#/ui/text/small.tsx';

type PassagesPageProps = {
  params: Promise<{ agreementId: string; evidenceId: string }>;
  searchParams: Promise<{ round?: string | string[] }>;
};

/** Never a word of the story: titles of pages stay in histories and logs. */
export async function generateMetadata({ params }: PassagesPageProps): Promise<Metadata> {
  const { agreementId } = await params;
  const { title } = await (await pageCaller()).agreements.masthead({ agreementId });
  return { title: `Passages of a story · ${title}` };
}

export default async function PassagesPage({ params, searchParams }: PassagesPageProps) {
  const { agreementId, evidenceId } = await params;
  const { round } = await searchParams;
  if (Array.isArray(round)) notFound();
  const piece = await (await pageCaller()).themes.ofPiece({ agreementId, evidenceId, roundId: round ?? null });
  const at = `/agreements/${agreementId}`;
  return (
    <Main>
      {piece.round ? (
        <Crumb href={`${at}/themes/coding/${piece.round.id}`}>The stories you code</Crumb>
      ) : (
        <Crumb href={`${at}/evidence/${evidenceId}`}>The story</Crumb>
      )}
      <PageHead
        title="What do you hear in it?"
        lead={
          piece.round
            ? 'You code alone. Only you see what you mark here, until you both say that you are ready.'
            : 'Pick some words, and name the theme that you hear in them.'
        }
      />
      <Question title={piece.title} lead={piece.round ? 'Your own marks' : 'Underlined is what is marked already.'}>
        <Axis flip>
          {piece.may.mark ? (
            <MarkPassage agreementId={agreementId} piece={piece} />
          ) : (
            <Small>
              {piece.round?.iAmReady
                ? 'You said that you are ready. Say that you are not, and go on.'
                : 'You can read here what is marked, and mark nothing.'}
            </Small>
          )}
          {piece.marked.length > 0 ? (
            <Marks at={at} agreementId={agreementId} piece={piece} />
          ) : (
            <Empty>Nothing is marked yet.</Empty>
          )}
        </Axis>
      </Question>
    </Main>
  );
}
