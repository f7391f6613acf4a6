import { addDays } from '#/lib/days.ts';
import { derivedUuid } from '#/lib/derived-uuid.ts';
import { type ExampleAct, idOf, idsOf, onDay, utc } from './act.ts';
import type { ExampleFile, ExampleReview } from './shape.ts';

/** Reviews from plan to accepted record, with their insights; promises; what questions were answered with. */
export function reviewing(file: ExampleFile): ExampleAct[] {
  return [
    ...file.reviews.flatMap((review, index) => courseOf(file, review, index)),
    ...promises(file),
    ...answers(file),
  ];
}

/** The first review is planned; each later one follows by itself from the accepted record of the one before. */
export function reviewId(file: ExampleFile, fileId: string): string {
  const index = file.reviews.findIndex((review) => review.id === fileId);
  const before = file.reviews[index - 1];
  return before ? derivedUuid('review after', reviewId(file, before.id)) : idOf(fileId);
}

function courseOf(file: ExampleFile, review: ExampleReview, index: number): ExampleAct[] {
  const at = onDay(file.agreement.timeZone);
  const id = reviewId(file, review.id);
  const roles = {
    chairId: idOf(review.chair),
    facilitatorId: idOf(review.facilitator),
    noteTakerId: idOf(review.noteTaker),
  };
  const named = addDays(review.packOpensAt.slice(0, 10), -14);
  const plan: ExampleAct =
    index === 0
      ? {
          at: at(addDays(file.agreement.start, 1), '10:00'),
          by: review.chair,
          what: `plan ${review.id}`,
          perform: (api, act) => api.reviews.plan({ ...act, reviewId: id, meetsOn: review.date, ...roles }),
        }
      : {
          at: at(named, '10:00'),
          by: review.facilitator,
          what: `name who facilitates ${review.id}`,
          perform: (api, act) =>
            api.reviews.change({
              ...act,
              reviewId: id,
              version: 1,
              meetsOn: review.date,
              touchPointOn: null,
              ...roles,
            }),
        };
  const version = index === 0 ? 1 : 2;
  return [
    plan,
    {
      at: utc(review.startsAt),
      by: review.facilitator,
      what: `open ${review.id}`,
      perform: (api, act) => api.reviews.open({ ...act, reviewId: id }),
    },
    ...review.insights.map(
      (insight): ExampleAct => ({
        at: utc(insight.writtenAt),
        by: insight.writtenBy,
        what: `write insight ${insight.id}`,
        perform: (api, act) =>
          api.insights.write({
            ...act,
            insightId: idOf(insight.id),
            reviewId: id,
            text: insight.text,
            confidence: insight.confidence,
            dissent: insight.dissent,
            perspectivesPresent: insight.perspectivesPresent,
            perspectivesMissing: insight.perspectivesMissing,
            freshUntil: insight.freshUntil,
            evidenceIds: idsOf(insight.evidenceIds),
            measureIds: idsOf(insight.measureIds),
          }),
      }),
    ),
    {
      at: utc(review.endsAt),
      by: review.noteTaker,
      what: `write who was there in ${review.id}`,
      perform: (api, act) =>
        api.reviews.writeRecord({
          ...act,
          reviewId: id,
          version,
          presentIds: idsOf(review.present),
          voicesMissing: review.voicesMissing,
          evidenceReadIds: idsOf(review.evidenceRead),
          learningStage: review.learningStage,
          nextChairId: idOf(review.nextChair),
        }),
    },
    {
      at: utc(review.endsAt),
      by: review.facilitator,
      what: `close ${review.id}`,
      perform: (api, act) => api.reviews.close({ ...act, reviewId: id }),
    },
    {
      at: utc(review.record.proposedAt),
      by: review.record.proposedBy,
      what: `put the record of ${review.id} to both sides`,
      perform: (api, act) => api.reviews.proposeRecord({ ...act, reviewId: id }),
    },
    ...review.record.acceptedBy.map(
      (acceptance): ExampleAct => ({
        at: utc(acceptance.at),
        by: acceptance.personId,
        what: `accept the record of ${review.id}`,
        perform: (api, act) => api.reviews.acceptRecord({ ...act, reviewId: id, version: version + 1 }),
      }),
    ),
  ];
}

function promises(file: ExampleFile): ExampleAct[] {
  const at = onDay(file.agreement.timeZone);
  return file.promises.flatMap((promise): ExampleAct[] => {
    const made: ExampleAct = {
      at: at(promise.madeOn, '12:00'),
      by: promise.owner,
      what: `make promise ${promise.id}`,
      perform: (api, act) =>
        api.reviews.makePromise({
          ...act,
          promiseId: idOf(promise.id),
          text: promise.text,
          ownerId: idOf(promise.owner),
          dueOn: promise.due,
          reviewId: promise.fromReview && reviewId(file, promise.fromReview),
          decisionId: promise.decisionId && idOf(promise.decisionId),
        }),
    };
    const { status, on } = promise;
    if (status === 'open' || !on) return [made];
    return [
      made,
      {
        at: at(on, '16:30'),
        by: promise.owner,
        what: `say what became of promise ${promise.id}`,
        perform: (api, act) =>
          api.reviews.closePromise({
            ...act,
            promiseId: idOf(promise.id),
            version: 1,
            became: status,
            said: promise.said,
          }),
      },
    ];
  });
}

function answers(file: ExampleFile): ExampleAct[] {
  const at = onDay(file.agreement.timeZone);
  return file.goals.flatMap((goal) =>
    goal.learningQuestions.flatMap((question) =>
      question.answers.map((answer, index): ExampleAct => {
        const isLast = index === question.answers.length - 1;
        return {
          at: at(answer.on, '12:10'),
          by: answer.by,
          what: `answer question ${question.id}`,
          perform: (api, act) =>
            api.goals.answerQuestion({
              ...act,
              questionId: idOf(question.id),
              answerId: idOf(`${question.id} answer ${index}`),
              text: answer.text,
              confidence: answer.confidence,
              nextTest: answer.nextTest ?? null,
              settles: isLast && question.status === 'answered',
            }),
        };
      }),
    ),
  );
}
