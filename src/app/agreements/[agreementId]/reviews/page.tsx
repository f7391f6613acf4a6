import type { Metadata } from 'next';
import { pageCaller } from '#/app/page-caller.ts';
import { PulseStatements } from '#/modules/pulse/ui/pulse-statements.tsx';
import { StatementList } from '#/modules/pulse/ui/statement-list.tsx';
import { CalendarAddress } from '#/modules/reviews/ui/calendar-address.tsx';
import { MakePromise } from '#/modules/reviews/ui/make-promise.tsx';
import { PlanReview } from '#/modules/reviews/ui/plan-review.tsx';
import { PromiseFold } from '#/modules/reviews/ui/promise-fold.tsx';
import { ReviewList } from '#/modules/reviews/ui/review-list.tsx';
import { More } from '#/ui/form/more.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Empty } from '#/ui/state/empty.tsx';
import { dateWords } from '#/ui/text/date-words.ts';
import { Link } from '#/ui/text/link.tsx';

type ReviewsPageProps = { params: Promise<{ agreementId: string }> };

export async function generateMetadata({ params }: ReviewsPageProps): Promise<Metadata> {
  const { agreementId } = await params;
  const { title } = await (await pageCaller()).agreements.masthead({ agreementId });
  return { title: `Reviews · ${title}` };
}

export default async function ReviewsPage({ params }: ReviewsPageProps) {
  const { agreementId } = await params;
  const api = await pageCaller();
  const [{ reviews, next, people, may, timeZone, ...mine }, promises, calendar, pulse] = await Promise.all([
    api.reviews.list({ agreementId }),
    api.reviews.promises({ agreementId }),
    api.reviews.calendarLink({ agreementId }),
    api.pulse.statements({ agreementId }),
  ]);
  const at = `/agreements/${agreementId}`;
  return (
    <Main>
      <PageHead
        title="When do we meet, and what came of it?"
        lead="Both sides look at the same stories and numbers, decide together, and take turns in the chair."
      />
      <Question title="Reviews">
        {reviews.length > 0 ? (
          <ReviewList at={at} reviews={reviews} />
        ) : (
          <Empty>
            {next
              ? `No review has been set up yet. Our rhythm gives the first on ${dateWords(next.meetsOn)}.`
              : 'No review has been set up yet.'}
          </Empty>
        )}
        <p>
          <Link href={`${at}/reviews/way`}>How we meet: the stages of a review, and who changes them</Link>
        </p>
      </Question>
      {next && may.plan ? (
        <Question
          title="When is the next one?"
          lead="The day follows from the rhythm we agreed. The chair moves between the sides."
        >
          <PlanReview agreementId={agreementId} people={people} next={next} />
        </Question>
      ) : null}
      <Question title="What did we promise each other?" id="promises">
        {promises.length > 0 ? (
          <PromiseFold agreementId={agreementId} promises={promises} withActs />
        ) : (
          <Empty>No promise yet. Both sides make them, in a review or between reviews.</Empty>
        )}
        {may.promise ? (
          <More summary="Make a promise">
            <MakePromise agreementId={agreementId} timeZone={timeZone} review={{ people, ...mine }} />
          </More>
        ) : null}
      </Question>
      <Question title="How do I keep our meetings in sight?">
        <CalendarAddress agreementId={agreementId} timeZone={timeZone} calendar={calendar} />
      </Question>
      <Question
        title="What does our pulse ask?"
        lead="At the end of a review each answers alone. A side’s spread is shown where at least three of it who have an account answered."
      >
        <StatementList statements={pulse.statements} />
        {pulse.may.change ? (
          <More summary="Change what it asks">
            <PulseStatements agreementId={agreementId} timeZone={timeZone} pulse={pulse} />
          </More>
        ) : null}
      </Question>
    </Main>
  );
}
