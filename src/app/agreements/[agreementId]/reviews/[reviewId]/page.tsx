import type { Metadata } from 'next';
import { pageCaller } from '#/app/page-caller.ts';
import { InsightCard } from '#/modules/insights/ui/insight-card.tsx';
import { InsightForm } from '#/modules/insights/ui/insight-form.tsx';
import { analysed } from '#/modules/measures/analysed.ts';
import { readingInWords } from '#/modules/measures/reading-in-words.ts';
import { PulseResult } from '#/modules/pulse/ui/pulse-result.tsx';
import { stateInWords } from '#/modules/reviews/state-in-words.ts';
import { Agenda } from '#/modules/reviews/ui/agenda.tsx';
import { CallOff } from '#/modules/reviews/ui/call-off.tsx';
import { ChangeReview } from '#/modules/reviews/ui/change-review.tsx';
import { MakePromise } from '#/modules/reviews/ui/make-promise.tsx';
import { Pack } from '#/modules/reviews/ui/pack.tsx';
import { PackNotes } from '#/modules/reviews/ui/pack-notes.tsx';
import { PromiseFold } from '#/modules/reviews/ui/promise-fold.tsx';
import { Record } from '#/modules/reviews/ui/record.tsx';
import { RecordForm } from '#/modules/reviews/ui/record-form.tsx';
import { ReviewStep } from '#/modules/reviews/ui/review-step.tsx';
import { ButtonLink } from '#/ui/form/button-link.tsx';
import { More } from '#/ui/form/more.tsx';
import { Crumb } from '#/ui/page/crumb.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { Signal } from '#/ui/paper/signal.tsx';
import { SideMark } from '#/ui/sides/side-mark.tsx';
import { Empty } from '#/ui/state/empty.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';

type ReviewPageProps = { params: Promise<{ agreementId: string; reviewId: string }> };

export async function generateMetadata({ params }: ReviewPageProps): Promise<Metadata> {
  const { agreementId, reviewId } = await params;
  const api = await pageCaller();
  const [{ title }, { cycle }] = await Promise.all([
    api.agreements.masthead({ agreementId }),
    api.reviews.get({ agreementId, reviewId }),
  ]);
  return { title: `Review ${cycle} · ${title}` };
}

export default async function ReviewPage({ params }: ReviewPageProps) {
  const { agreementId, reviewId } = await params;
  const api = await pageCaller();
  const [{ timeZone }, review, record, before, pulse, pack, measures, learnt] = await Promise.all([
    api.agreements.masthead({ agreementId }),
    api.reviews.get({ agreementId, reviewId }),
    api.reviews.record({ agreementId, reviewId }),
    api.reviews.before({ agreementId, reviewId }),
    api.pulse.get({ agreementId, reviewId }),
    api.reviews.pack({ agreementId, reviewId }),
    api.measures.list({ agreementId }),
    api.insights.list({ agreementId, reviewId }),
  ]);
  const at = `/agreements/${agreementId}`;
  const { items: insights, may: mayWrite } = learnt;
  const hasBegun = review.state !== 'planned' && review.state !== 'called off';
  const isOver = review.state === 'recorded' || review.state === 'called off';
  const pieces = [
    ...review.read.flatMap((piece) => (piece.title ? [{ id: piece.evidenceId, title: piece.title }] : [])),
    ...pack.unread
      .filter((piece) => !review.read.some((read) => read.evidenceId === piece.evidenceId))
      .map((piece) => ({ id: piece.evidenceId, title: piece.title })),
  ];
  return (
    <Main>
      <Crumb href={`${at}/reviews`}>Reviews</Crumb>
      <PageHead
        title={`Review ${review.cycle}: what have we learnt?`}
        lead={
          <>
            <DateText iso={review.meetsOn} />. We look at <DateText iso={review.periodFrom} form="month" /> to{' '}
            <DateText iso={review.periodTo} form="month" />.{' '}
            {review.chair
              ? `${review.chair} ${review.state === 'recorded' ? 'chaired' : 'chairs'}, for the `
              : 'The chair comes from the '}
            <SideMark side={review.chairSide} /> side.{' '}
            {review.meetsAt || review.meetsWhere
              ? `${[review.meetsAt && `At ${review.meetsAt}`, review.meetsWhere].filter(Boolean).join(', ')}. `
              : null}
            {stateInWords(review.state, review.recordProposedAt !== null)}.
          </>
        }
      >
        <ReviewStep agreementId={agreementId} review={review} isLive={record.wasMetLive} since={record.since} />
        {review.state === 'planned' ? (
          <p>
            <Link href={`${at}/reviews/way`}>How we meet, stage by stage</Link>
          </p>
        ) : null}
        {review.state === 'in meeting' ? (
          <p>
            <Link href={`${at}/reviews/${reviewId}/meeting`}>Go to the meeting’s room</Link>
          </p>
        ) : null}
        {review.may.change ? (
          <More summary="Change the day or who holds it">
            <ChangeReview agreementId={agreementId} timeZone={timeZone} review={review} />
          </More>
        ) : null}
        {review.may.callOff ? (
          <More summary="Call this review off">
            <CallOff agreementId={agreementId} review={review} />
          </More>
        ) : null}
      </PageHead>

      {hasBegun ? (
        <>
          <Question title="What did we learn?" lead="With how sure we are, and who sees it differently.">
            {insights.length === 0 ? (
              <Empty>No insight has been written yet. One sentence that everybody recognises is enough.</Empty>
            ) : (
              <Stack space="far">
                {insights.map((insight) => (
                  <InsightCard key={insight.id} agreementId={agreementId} insight={insight} timeZone={timeZone} />
                ))}
              </Stack>
            )}
            {mayWrite.write && !isOver && !review.recordProposedAt ? (
              <More summary="Write down what we learnt">
                <InsightForm
                  agreementId={agreementId}
                  reviewId={reviewId}
                  evidence={pieces}
                  measures={measures.map(({ id, name }) => ({ id, name }))}
                  today={review.today}
                  timeZone={timeZone}
                />
              </More>
            ) : null}
          </Question>
          <Question title="What does the record say?">
            <Record at={at} review={review} record={record} timeZone={timeZone} />
            {review.may.write ? (
              <More summary="Write the record" open={review.present.length === 0}>
                <RecordForm agreementId={agreementId} timeZone={timeZone} review={review} pieces={pieces} />
              </More>
            ) : null}
          </Question>
        </>
      ) : null}

      {pulse.state === 'closed' ? (
        <Question title="How are we with each other?" lead="What each of us felt, for reflection, and nobody’s mark.">
          <PulseResult pulse={pulse} />
        </Question>
      ) : null}

      {isOver && before.items.length === 0 ? null : (
        <Question title="What should we talk about?" lead="Anybody who takes part can ask for something.">
          <Agenda agreementId={agreementId} reviewId={reviewId} before={before} />
        </Question>
      )}

      <Question title="What did we promise?" lead="The commissioning side’s are looked back on first.">
        <PromiseFold
          agreementId={agreementId}
          promises={hasBegun && review.promises.length > 0 ? review.promises : pack.promises}
          withActs
        />
        {review.may.promise && !isOver && !review.recordProposedAt ? (
          <More summary="Make a promise">
            <MakePromise agreementId={agreementId} timeZone={timeZone} review={review} />
          </More>
        ) : null}
      </Question>

      {before.may.note || before.notes.length > 0 ? (
        <Question title="What do I want to remember?" lead="Private notes on the pack, for my eyes alone.">
          <PackNotes agreementId={agreementId} reviewId={reviewId} timeZone={timeZone} before={before} />
        </Question>
      ) : null}

      {isOver ? null : (
        <>
          <Pack at={at} pack={pack} timeZone={timeZone} />
          {pack.isOpen && measures.length > 0 ? (
            <Question title="What do the numbers say?" lead="Signals first; what chance explains is said so.">
              <Rows>
                {measures.map((measure) => {
                  const reading = readingInWords(measure, analysed(measure));
                  return (
                    <Row
                      key={measure.id}
                      title={<a href={`${at}/measures/${measure.id}`}>{measure.name}</a>}
                      state={reading.signal ? <Signal kind={reading.signal}>{reading.word}</Signal> : reading.word}
                    >
                      {reading.says}.
                    </Row>
                  );
                })}
              </Rows>
            </Question>
          ) : null}
          <Question
            title="Now what?"
            lead="A proposal says what it rests on. Nothing changes until every party that signs has consented."
          >
            <ButtonLink href={`${at}/changes/new?review=${review.id}`} kind="quiet">
              Propose a change
            </ButtonLink>
          </Question>
        </>
      )}
    </Main>
  );
}
