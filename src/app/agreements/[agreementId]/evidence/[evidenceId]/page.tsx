import type { Metadata } from 'next';
import { pageCaller } from '#/app/page-caller.ts';
import { AuthorActs } from '#/modules/evidence/ui/author-acts.tsx';
import { Looks } from '#/modules/evidence/ui/looks.tsx';
import { OthersActs } from '#/modules/evidence/ui/others-acts.tsx';
import { RelateWhenAsked } from '#/modules/evidence/ui/relate.tsx';
import { Responses } from '#/modules/evidence/ui/responses.tsx';
import { Sides } from '#/modules/evidence/ui/sides.tsx';
import { Thank } from '#/modules/evidence/ui/thank.tsx';
import { UsedBy } from '#/modules/evidence/ui/used-by.tsx';
import { WholeStory } from '#/modules/evidence/ui/whole-story.tsx';
import { THANKS } from '#/modules/evidence/vocabulary.ts';
import { ThemesOfPiece } from '#/modules/themes/ui/piece-themes.tsx';
import { Crumb } from '#/ui/page/crumb.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Notice } from '#/ui/state/notice.tsx';
import { Link } from '#/ui/text/link.tsx';

type StoryPageProps = { params: Promise<{ agreementId: string; evidenceId: string }> };

/** Never a word of the story: titles of pages stay in histories and logs. */
export async function generateMetadata({ params }: StoryPageProps): Promise<Metadata> {
  const { agreementId } = await params;
  const { title } = await (await pageCaller()).agreements.masthead({ agreementId });
  return { title: `A story · ${title}` };
}

export default async function StoryPage({ params }: StoryPageProps) {
  const { agreementId, evidenceId } = await params;
  const api = await pageCaller();
  const [story, uses, setting, elsewhere, handedOut] = await Promise.all([
    api.evidence.get({ agreementId, evidenceId }),
    api.overview.usedBy({ agreementId, evidenceId }),
    api.evidence.composing({ agreementId }),
    api.evidence.elsewhere({ agreementId, evidenceId }),
    api.evidence.handedOut({ agreementId, evidenceId }),
  ]);
  // Of what is gone nothing is marked, and nothing stands beside it.
  const [sides, themes] = story.gap
    ? [null, null]
    : await Promise.all([
        api.evidence.sides({ agreementId, evidenceId }),
        api.themes.ofPiece({ agreementId, evidenceId }),
      ]);
  const { may, timeZone } = story;
  const isBadNews = (story.harm || story.kind === 'wanted to, could not') && !may.addTo;
  const isThanked = story.responses.some(({ isMine, text }) => isMine && text === THANKS);
  const hasActs = may.addTo || may.share || may.renew || may.withdraw || handedOut.may;
  return (
    <Main>
      <Crumb href={`/agreements/${agreementId}/evidence`}>Evidence</Crumb>
      {story.gap ? <PageHead title="What stood here?" lead="What was learnt from it stays; the words do not." /> : null}
      {story.isJustPosted ? (
        <Notice title="Kept. Thank you">
          <p>
            Below stands who can read it, and soon what came of it. You can add to it, or take it back, at any time.{' '}
            <Link href={`/agreements/${agreementId}/evidence/new`}>Tell another</Link>
          </p>
        </Notice>
      ) : null}
      <WholeStory agreementId={agreementId} story={story} />
      {story.gap ? null : (
        <Question title="What does it make us think?" lead="Responses stand beside a story. They never change it.">
          <Responses
            agreementId={agreementId}
            subjectKind="evidence"
            subjectId={evidenceId}
            responses={story.responses}
            timeZone={timeZone}
            may={may.respond}
          />
          {may.respond && isBadNews && !isThanked ? <Thank agreementId={agreementId} evidenceId={evidenceId} /> : null}
        </Question>
      )}
      {sides && !story.gap ? (
        <Question
          title="Who else saw it?"
          lead="Another side takes nothing from this one. Both stand here, at the same size."
        >
          <Sides agreementId={agreementId} story={story} read={sides} />
          {sides.may.relate ? (
            <RelateWhenAsked agreementId={agreementId} evidenceId={evidenceId} timeZone={timeZone} />
          ) : null}
        </Question>
      ) : null}
      {themes ? (
        <Question title="Which themes run through it?">
          <ThemesOfPiece at={`/agreements/${agreementId}`} piece={themes} />
        </Question>
      ) : null}
      <Question title="What came of it?">
        <UsedBy agreementId={agreementId} uses={uses} timeZone={timeZone} />
      </Question>
      {!story.gap && (may.look || may.release) ? (
        <Question title="What is asked of a second person?">
          <OthersActs agreementId={agreementId} story={story} />
        </Question>
      ) : null}
      {story.looks.length > 0 ? (
        <Question
          title="Who was asked to look first?"
          lead="Only the person who asked and the person who was asked see this."
        >
          <Looks story={story} />
        </Question>
      ) : null}
      {hasActs ? (
        <Question
          title="What can you do with it?"
          lead={
            story.authorHasLeft
              ? 'The person who posted it has left. You lead their organisation, and act for the person who told it.'
              : 'You posted it for the person who told it.'
          }
        >
          <AuthorActs
            agreementId={agreementId}
            story={story}
            subjects={setting}
            organisation={setting.organisation}
            elsewhere={elsewhere}
            handedOut={handedOut}
          />
        </Question>
      ) : null}
    </Main>
  );
}
