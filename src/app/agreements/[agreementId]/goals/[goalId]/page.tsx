import type { Metadata } from 'next';
import { pageCaller } from '#/app/page-caller.ts';
import { Responses } from '#/modules/evidence/ui/responses.tsx';
import { ResponsesWhenAsked } from '#/modules/evidence/ui/responses-when-asked.tsx';
import { StorySlip } from '#/modules/evidence/ui/story-slip.tsx';
import { GoalHead } from '#/modules/goals/ui/goal-head.tsx';
import { GoalVersions } from '#/modules/goals/ui/goal-versions.tsx';
import { PoseQuestion } from '#/modules/goals/ui/pose-question.tsx';
import { QuestionList } from '#/modules/goals/ui/question-list.tsx';
import { ReadOnADay } from '#/modules/goals/ui/read-on-a-day.tsx';
import { askedDay } from '#/modules/goals/wording-on.ts';
import { MeasureList } from '#/modules/measures/ui/measure-list.tsx';
import { AlreadyThere } from '#/modules/search/ui/already-there.tsx';
import { More } from '#/ui/form/more.tsx';
import { Axis } from '#/ui/page/axis.tsx';
import { Crumb } from '#/ui/page/crumb.tsx';
import { Main } from '#/ui/page/main.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { Empty } from '#/ui/state/empty.tsx';
import { Label } from '#/ui/text/label.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Small } from '#/ui/text/small.tsx';

/** How many stories stand here before the rest is a click away. */
const FEW = 3;

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
  const [{ status, timeZone }, goal, questions, all, heard, responses, may] = await Promise.all([
    api.agreements.masthead({ agreementId }),
    api.goals.get({ agreementId, goalId }),
    api.goals.questions({ agreementId, goalId }),
    api.measures.list({ agreementId }),
    api.evidence.list({ agreementId, filter: { goalId } }),
    api.evidence.responses({ agreementId, subjectKind: 'goal', subjectId: goalId }),
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
      <GoalHead
        goal={goal}
        on={on}
        href={href}
        traceHref={`${href}/trace`}
        proposeHref={
          may.propose && !goal.retiredAt ? `${at}/changes/new?kind=goal+reworded&about=${goalId}` : undefined
        }
        isDraft={isDraft}
        timeZone={timeZone}
      />
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
          <QuestionList
            agreementId={agreementId}
            questions={questions}
            may={may}
            retireHref={(questionId) => `${at}/changes/new?kind=question+retired&about=${questionId}`}
            timeZone={timeZone}
            below={(question) => (
              <ResponsesWhenAsked
                agreementId={agreementId}
                subjectKind="question"
                subjectId={question.id}
                about={question.text}
                timeZone={timeZone}
                may={may.respond}
              />
            )}
          />
        )}
        {may.pose && !goal.retiredAt ? (
          <More summary="Pose a question about this goal">
            <PoseQuestion agreementId={agreementId} goalId={goalId} timeZone={timeZone}>
              <AlreadyThere agreementId={agreementId} field="text" />
            </PoseQuestion>
          </More>
        ) : null}
      </Question>
      <Question
        title="What do we hear, and what do we count?"
        lead="What people told us stands first; what we count stands beside it. Neither is read alone."
      >
        <Axis>
          <Stack>
            <Label as="h3">What we hear</Label>
            {heard.items.length === 0 ? (
              <Empty action={<Link href={`${at}/evidence/new`}>Post what you saw</Link>}>
                No story yet. One thing that surprised you this week is enough.
              </Empty>
            ) : null}
            {heard.items.slice(0, FEW).map((story) => (
              <StorySlip
                key={story.evidenceId}
                story={story}
                href={`${at}/evidence/${story.evidenceId}`}
                today={goal.today}
                timeZone={timeZone}
              />
            ))}
            <p>
              <Link href={`${at}/evidence/voices?goal=${goalId}`}>Who is missing about this goal?</Link>
            </p>
            {heard.items.length > FEW ? (
              <p>
                <Link href={`${at}/evidence?goal=${goalId}`}>All evidence about this goal</Link>
              </p>
            ) : null}
          </Stack>
          <Stack>
            <Label as="h3">What we count</Label>
            {measures.length === 0 ? (
              <Small>Nothing is counted beside this goal. Stories alone may be enough.</Small>
            ) : (
              <MeasureList measures={measures} hrefOf={(measureId) => `${at}/measures/${measureId}`} heading="h4" />
            )}
          </Stack>
        </Axis>
      </Question>
      <Question
        title="What do people say to it?"
        lead="A response changes nothing by itself. What should change is proposed."
      >
        {responses.length === 0 && !may.respond ? <Small>Nobody has said anything to it yet.</Small> : null}
        <Responses
          agreementId={agreementId}
          subjectKind="goal"
          subjectId={goalId}
          responses={responses}
          timeZone={timeZone}
          may={may.respond}
        />
      </Question>
    </Main>
  );
}
