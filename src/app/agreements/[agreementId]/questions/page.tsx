import type { Metadata } from 'next';
import { pageCaller } from '#/app/page-caller.ts';
import { ResponsesWhenAsked } from '#/modules/evidence/ui/responses-when-asked.tsx';
import { questionState } from '#/modules/goals/question-state.ts';
import { PoseQuestion } from '#/modules/goals/ui/pose-question.tsx';
import { QuestionList } from '#/modules/goals/ui/question-list.tsx';
import { SayUse } from '#/modules/goals/ui/say-use.tsx';
import { WhatCame } from '#/modules/overview/ui/what-came.tsx';
import { AlreadyThere } from '#/modules/search/ui/already-there.tsx';
import { AnswerFromThere } from '#/modules/search/ui/answer-from-there.tsx';
import { More } from '#/ui/form/more.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Empty } from '#/ui/state/empty.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Small } from '#/ui/text/small.tsx';

type QuestionsPageProps = { params: Promise<{ agreementId: string }> };

export async function generateMetadata({ params }: QuestionsPageProps): Promise<Metadata> {
  const { title } = await (await pageCaller()).agreements.masthead(await params);
  return { title: `Questions · ${title}` };
}

export default async function QuestionsPage({ params }: QuestionsPageProps) {
  const { agreementId } = await params;
  const api = await pageCaller();
  const [{ timeZone }, questions, goals, may, asked] = await Promise.all([
    api.agreements.masthead({ agreementId }),
    api.goals.questions({ agreementId }),
    api.goals.list({ agreementId }),
    api.goals.may({ agreementId }),
    api.overview.askedHere({ agreementId }),
  ]);
  const at = `/agreements/${agreementId}`;
  const of = (state: ReturnType<typeof questionState>) => questions.filter((each) => questionState(each) === state);
  const [open, answered, retired] = [of('open'), of('answered'), of('retired')];
  const below = ({ id, text, retiredAt, quiet }: (typeof questions)[number]) => {
    const what = asked.items.find((each) => each.id === id);
    const question = { id, text };
    const shared = { agreementId, question };
    return (
      <>
        {what ? <WhatCame question={what} /> : null}
        {what?.lying && !quiet ? <Small soft={false}>{what.lying}.</Small> : null}
        {may.answer && !retiredAt ? (
          <AnswerFromThere {...shared} known={what?.pieces.map(({ evidenceId }) => evidenceId) ?? []} />
        ) : null}
        {may.sayUse && what && what.answers.length + what.pieces.length > 0 ? (
          <SayUse {...shared} timeZone={timeZone} />
        ) : null}
        <ResponsesWhenAsked
          agreementId={agreementId}
          subjectKind="question"
          subjectId={id}
          about={text}
          timeZone={timeZone}
          may={may.respond}
        />
      </>
    );
  };
  const shared = {
    agreementId,
    may,
    goals,
    goalHref: (goalId: string) => `${at}/goals/${goalId}`,
    retireHref: (questionId: string) => `${at}/changes/new?kind=question+retired&about=${questionId}`,
    timeZone,
    below,
  };
  return (
    <Main>
      <PageHead
        title="What do we want to find out?"
        lead="Anybody who contributes may ask, from any side. An answer is what we think today; it stays readable when we think otherwise."
      />
      <p>
        <Link href="/asked">What our side asked in all our agreements, and who used the answers</Link>
      </p>
      {may.pose ? (
        <More summary="Pose a question" open={open.length === 0}>
          <PoseQuestion agreementId={agreementId} goals={goals.filter((goal) => !goal.retiredAt)} timeZone={timeZone}>
            <AlreadyThere agreementId={agreementId} field="text" />
          </PoseQuestion>
        </More>
      ) : (
        <Small>{may.reasons.pose}</Small>
      )}
      <Question title="Open questions">
        {open.length === 0 ? (
          <Empty>No open question. Ask the one whose answer would change what we do.</Empty>
        ) : (
          <QuestionList questions={open} {...shared} />
        )}
      </Question>
      {answered.length > 0 ? (
        <Question title="What we have settled" lead="Until something tells us otherwise.">
          <QuestionList questions={answered} {...shared} />
        </Question>
      ) : null}
      {retired.length > 0 ? (
        <Question title="What we no longer ask">
          <QuestionList questions={retired} {...shared} />
        </Question>
      ) : null}
    </Main>
  );
}
