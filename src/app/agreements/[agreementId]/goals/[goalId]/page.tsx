import type { Metadata } from 'next';
import { pageCaller } from '#/app/page-caller.ts';
import { GoalHead } from '#/modules/goals/ui/goal-head.tsx';
import { GoalVersions } from '#/modules/goals/ui/goal-versions.tsx';
import { PoseQuestion } from '#/modules/goals/ui/pose-question.tsx';
import { QuestionList } from '#/modules/goals/ui/question-list.tsx';
import { ReadOnADay } from '#/modules/goals/ui/read-on-a-day.tsx';
import { askedDay } from '#/modules/goals/wording-on.ts';
import { MeasureList } from '#/modules/measures/ui/measure-list.tsx';
import { More } from '#/ui/form/more.tsx';
import { Crumb } from '#/ui/page/crumb.tsx';
import { Main } from '#/ui/page/main.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Empty } from '#/ui/state/empty.tsx';

type GoalPageProps = {
  params: Promise<{ agreementId: string; goalId: string }>;
  searchParams: Promise<{ on?: string | string[] }>;
};

export async function generateMetadata({ params }: GoalPageProps): Promise<Metadata> {
  const { agreementId, goalId } = await params;
  const api = await pageCaller();
  const { title } = await api.agreements.masthead({ agreementId });
  const { number } = await api.goals.get({ agreementId, goalId });
  return { title: `Goal ${number} · ${title}` };
}

export default async function GoalPage({ params, searchParams }: GoalPageProps) {
  const { agreementId, goalId } = await params;
  const api = await pageCaller();
  const [{ status, timeZone }, goal, questions, all, may] = await Promise.all([
    api.agreements.masthead({ agreementId }),
    api.goals.get({ agreementId, goalId }),
    api.goals.questions({ agreementId, goalId }),
    api.measures.list({ agreementId }),
    api.goals.may({ agreementId }),
  ]);
  const on = askedDay((await searchParams).on);
  const at = `/agreements/${agreementId}`;
  const href = `${at}/goals/${goalId}`;
  const measures = all.filter((measure) => measure.goalIds.includes(goalId) && !measure.retiredAt);
  const isDraft = status === 'draft';
  return (
    <Main>
      <Crumb href={`${at}/goals`}>Goals</Crumb>
      <GoalHead goal={goal} on={on} href={href} traceHref={`${href}/trace`} isDraft={isDraft} timeZone={timeZone} />
      {isDraft ? null : (
        <Question title="How has it been worded?" lead="The newest first; each against the one before, word by word.">
          <GoalVersions versions={goal.versions} href={href} />
          <More summary="Read it as it was on a day">
            <ReadOnADay href={href} first={goal.versions.at(-1)?.holdsFrom ?? goal.today} today={goal.today} on={on} />
          </More>
        </Question>
      )}
      <Question
        title="What do we want to find out about it?"
        lead="What we think today, how sure we are, and what to try next."
      >
        {questions.length === 0 ? (
          <Empty>No question yet. Ask the one whose answer would change what we do.</Empty>
        ) : (
          <QuestionList agreementId={agreementId} questions={questions} may={may} timeZone={timeZone} />
        )}
        {may.pose && !goal.retiredAt ? (
          <More summary="Pose a question about this goal">
            <PoseQuestion agreementId={agreementId} goalId={goalId} timeZone={timeZone} />
          </More>
        ) : null}
      </Question>
      <Question
        title="What do we count?"
        lead="Words first; the chart is the proof beside them. No number is read alone."
      >
        {measures.length === 0 ? (
          <Empty>Nothing is counted beside this goal. Stories alone may be enough.</Empty>
        ) : (
          <MeasureList measures={measures} hrefOf={(measureId) => `${at}/measures/${measureId}`} />
        )}
      </Question>
    </Main>
  );
}
