import { type ExampleAct, idOf, idsOf, pence, utc } from './act.ts';
import { reviewId as idOfReview } from './reviewing.ts';
import type { ExampleDecision, ExampleFile } from './shape.ts';

/** Proposals, rounds, objections, signatures and second looks, in reviews and between them. */
export function deciding(file: ExampleFile): ExampleAct[] {
  const inReviews = file.reviews.flatMap((review) =>
    review.decisions.map((decision) => ({ decision, reviewId: review.id })),
  );
  const between = file.decisionsBetweenReviews.map((decision) => ({ decision, reviewId: null }));
  return [
    ...[...inReviews, ...between].flatMap(({ decision, reviewId }) => courseOf(file, decision, reviewId)),
    ...signatures(file),
    ...lookedBackOn(file),
  ];
}

const adaptationsOf = (file: ExampleFile, decisionId: string) =>
  file.adaptations.filter((adaptation) => adaptation.decisionId === decisionId);

function changesOf(file: ExampleFile, decisionId: string) {
  return adaptationsOf(file, decisionId).map((adaptation) => {
    const said = { id: idOf(adaptation.id), because: adaptation.because, expected: adaptation.expected };
    switch (adaptation.type) {
      case 'goal reworded':
        return {
          ...said,
          kind: 'goal reworded' as const,
          subjectId: idOf(adaptation.targetId),
          put: { text: adaptation.to, why: whyOf(file, adaptation.id) },
        };
      case 'measure rebased': {
        const rebase = file.measures
          .flatMap((measure) => measure.rebases)
          .find((start) => start.adaptationId === adaptation.id);
        return {
          ...said,
          kind: 'measure rebased' as const,
          subjectId: idOf(adaptation.targetId),
          put: { fromMonth: rebase?.from ?? '' },
        };
      }
      case 'money moved':
        return {
          ...said,
          kind: 'money moved' as const,
          subjectId: null,
          put: {
            moves: (adaptation.moves ?? []).map((move) => ({
              fromLineId: idOf(move.from),
              toLineId: idOf(move.to),
              perYear: pence(move.perYearGBP),
            })),
            fromMonth: (adaptation.fromDate ?? '').slice(0, 7),
          },
        };
      // A prototype is changed or ended in words until it is a thing of its own.
      default:
        return {
          ...said,
          kind: 'practice changed' as const,
          subjectId: null,
          put: { was: adaptation.from, text: adaptation.to },
        };
    }
  });
}

function whyOf(file: ExampleFile, adaptationId: string): string | null {
  const version = file.goals
    .flatMap((goal) => goal.versions)
    .find((wording) => wording.changedByAdaptation === adaptationId);
  return version?.why ?? null;
}

function courseOf(file: ExampleFile, decision: ExampleDecision, reviewId: string | null): ExampleAct[] {
  const decisionId = idOf(decision.id);
  const [first, ...later] = decision.rounds;
  if (!first) return [];
  const changes = changesOf(file, decision.id);
  const { restsOn } = decision;
  return [
    {
      at: utc(decision.proposedAt),
      by: decision.proposedBy,
      what: `propose ${decision.id}`,
      perform: (api, act) =>
        api.adaptations.propose({
          ...act,
          decisionId,
          reviewId: reviewId && idOfReview(file, reviewId),
          text: first.text,
          conditions: first.conditions,
          hunch: restsOn.hunch,
          evidenceIds: idsOf(restsOn.evidenceIds),
          measureIds: idsOf(restsOn.measureIds),
          insightIds: idsOf(restsOn.insightIds),
          note: decision.note,
          lookAgainOn: decision.lookAgainOn,
          changes,
        }),
    },
    ...decision.rounds.flatMap((round) => positionsOf(decision, round)),
    ...objectionsClosed(decision),
    ...later.map(
      (round): ExampleAct => ({
        at: utc(round.openedAt),
        by: decision.proposedBy,
        what: `put ${decision.id} again, round ${round.round}`,
        perform: (api, act) =>
          api.adaptations.changeText({
            ...act,
            decisionId,
            round: round.round - 1,
            text: round.text,
            conditions: round.conditions,
            changes,
          }),
      }),
    ),
    ...secondLooks(file, decision),
  ];
}

function positionsOf(decision: ExampleDecision, round: ExampleDecision['rounds'][number]): ExampleAct[] {
  return round.positions.map((position) => ({
    at: utc(position.at),
    by: position.personId,
    what: `say where ${position.organisationId} stands on ${decision.id}, round ${round.round}`,
    perform: (api, act) =>
      api.adaptations.takePosition({
        ...act,
        decisionId: idOf(decision.id),
        positionId: idOf(`${decision.id} round ${round.round} ${position.organisationId}`),
        round: round.round,
        position: position.position,
        reason: position.reason,
      }),
  }));
}

function objectionsClosed(decision: ExampleDecision): ExampleAct[] {
  return decision.objections.flatMap((objection): ExampleAct[] => {
    const raised = decision.rounds.flatMap((round) =>
      round.positions
        .filter((position) => position.personId === objection.by && position.position === 'objection')
        .map((position) => idOf(`${decision.id} round ${round.round} ${position.organisationId}`)),
    );
    const [objectionId] = raised;
    if (!objection.closedAt || !objectionId) return [];
    return [
      {
        at: utc(objection.closedAt),
        by: objection.closedBy,
        what: `close the objection to ${decision.id}`,
        perform: (api, act) =>
          api.adaptations.closeObjection({
            ...act,
            objectionId,
            how: objection.integrated ? 'worked in' : 'withdrawn',
            workedIn: objection.integrated,
          }),
      },
    ];
  });
}

function secondLooks(file: ExampleFile, decision: ExampleDecision): ExampleAct[] {
  let dueOn = decision.lookAgainOn;
  return decision.lookedAgain.map((look, index): ExampleAct => {
    const due = dueOn;
    dueOn = look.nextOn ?? dueOn;
    return {
      at: utc(look.at),
      by: look.by,
      what: `look again at ${decision.id}`,
      perform: (api, act) =>
        api.adaptations.lookAgain({
          ...act,
          decisionId: idOf(decision.id),
          lookId: idOf(`${decision.id} look ${index}`),
          reviewId: look.reviewId && idOfReview(file, look.reviewId),
          dueOn: due,
          found: look.found,
          outcome: look.outcome,
          nextOn: look.nextOn,
        }),
    };
  });
}

/** Signatures under variations; inside the envelope the consent was the signature. */
function signatures(file: ExampleFile): ExampleAct[] {
  return file.agreement.signatures.flatMap((version, index): ExampleAct[] => {
    const decisionId = file.adaptations.find((adaptation) => version.adaptationIds.includes(adaptation.id))?.decisionId;
    if (index === 0 || version.how !== 'signed' || !decisionId) return [];
    return version.signatures.map((signature) => ({
      at: utc(signature.at),
      by: signature.personId,
      what: `sign the variation ${version.version}`,
      perform: async (api, act) => {
        const decision = await api.adaptations.get({ agreementId: act.agreementId, decisionId: idOf(decisionId) });
        return api.adaptations.signVariation({
          ...act,
          decisionId: idOf(decisionId),
          signatureId: idOf(`signature ${version.version} ${signature.organisationId}`),
          hash: decision.variationHash ?? '',
        });
      },
    }));
  });
}

function lookedBackOn(file: ExampleFile): ExampleAct[] {
  return file.adaptations.flatMap((adaptation): ExampleAct[] => {
    const { whatHappened: happened, whatHappenedAt, whatHappenedBy } = adaptation;
    if (!happened || !whatHappenedAt) return [];
    return [
      {
        at: utc(whatHappenedAt),
        by: whatHappenedBy,
        what: `say what came of ${adaptation.id}`,
        perform: (api, act) => api.adaptations.lookBack({ ...act, adaptationId: idOf(adaptation.id), happened }),
      },
    ];
  });
}
