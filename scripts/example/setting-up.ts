import { CHANGE_KINDS, CLAUSE_SHOWS, STARTING_POINTS } from '#/modules/agreements/vocabulary.ts';
import { type ExampleAct, idOf, onDay, pence, utc } from './act.ts';
import type { ExampleFile } from './shape.ts';

const INSIDE = CHANGE_KINDS.filter((kind) => /^(goal|question|measure|practice|money)/.test(kind));

/** From the first draft to four signatures under version 1.0. */
export function settingUp(file: ExampleFile): ExampleAct[] {
  return [...drafted(file), ...joined(file), ...contents(file), ...reworded(file), ...signed(file)];
}

const creatorOf = (file: ExampleFile) => {
  const first = file.agreement.participants.find((participant) => participant.invitedBy === null);
  if (!first) throw new Error('Nobody made the agreement: one participant has no inviter.');
  return first;
};

/** What a clause or the purpose said first, before it was reworded in drafting. */
function firstWords(file: ExampleFile, clauseId: string, words: string): string {
  return file.agreement.drafting.find((act) => act.act === 'reworded' && act.clauseId === clauseId)?.from ?? words;
}

const purposeClause = (file: ExampleFile) =>
  file.agreement.clauses.find((clause) => clause.shows === 'purpose')?.id ?? '';

function drafted(file: ExampleFile): ExampleAct[] {
  const { agreement, organisations } = file;
  const creator = creatorOf(file);
  const begun = agreement.drafting.find((act) => act.act === 'drafted');
  const at = utc(begun?.at ?? `${creator.acceptedOn}T10:00Z`);
  const own = organisations.find(({ id }) => id === creator.organisationId);
  if (!own?.party) throw new Error('Who made the agreement belongs to no party.');
  const { side, kind } = own.party;
  const partnerships = organisations.filter((organisation) => organisation.party && organisation.id !== own.id);
  return [
    {
      at,
      by: creator.personId,
      what: 'draft the agreement',
      perform: (api, act) =>
        api.agreements.draft({
          ...act,
          partyId: idOf(`party ${own.id}`),
          organisationId: idOf(own.id),
          founded: { name: own.name, kind: own.type },
          side,
          partyKind: kind,
          title: agreement.title,
          place: agreement.place,
          startingPointKind:
            STARTING_POINTS.find((known) => known === agreement.startingPoint.kind) ?? STARTING_POINTS[0],
          startingPoint: agreement.startingPoint.text,
          purpose: firstWords(file, purposeClause(file), agreement.purpose),
          startsOn: agreement.start,
          endsOn: agreement.end,
          timeZone: agreement.timeZone,
        }),
    },
    {
      at,
      by: creator.personId,
      what: 'write the head of the agreement',
      perform: (api, act) =>
        api.agreements.edit({
          ...act,
          draftVersion: 1,
          paymentTerms: agreement.paymentTerms,
          confidentiality: agreement.confidentiality,
          smallNumberThreshold: agreement.smallNumberThreshold,
          reviewEveryMonths: 6,
          packOpensDaysBefore: 7,
          principles: agreement.principles.map(({ id, text }) => ({ id, text })),
          redLines: agreement.redLines,
          standingPromises: agreement.promises,
          rhythm: agreement.reviewRhythm,
          learningShare: agreement.learningBudgetShare,
          envelope: {
            inside: INSIDE,
            moneyShare: 0.1,
            insideWords: agreement.adaptationEnvelope.insideReview,
            outsideWords: agreement.adaptationEnvelope.needsFormalVariation,
          },
        }),
    },
    ...partnerships.map(
      (organisation): ExampleAct => ({
        at,
        by: creator.personId,
        what: `bring ${organisation.name} in as a party`,
        perform: (api, act) => {
          const party = organisation.party as NonNullable<typeof organisation.party>;
          return api.agreements.addParty({
            ...act,
            partyId: idOf(`party ${organisation.id}`),
            organisationId: idOf(organisation.id),
            founded: { name: organisation.name, kind: organisation.type },
            side: party.side,
            partyKind: party.kind,
            signs: party.signatory,
          });
        },
      }),
    ),
    ...agreement.clauses.map(
      (clause): ExampleAct => ({
        at,
        by: creator.personId,
        what: `write clause ${clause.id}`,
        perform: (api, act) =>
          api.agreements.addClause({
            ...act,
            clauseId: idOf(clause.id),
            section: clause.section,
            heading: clause.heading,
            text: firstWords(file, clause.id, clause.text),
            shows: CLAUSE_SHOWS.find((known) => known === clause.shows) ?? null,
            oldTerm: clause.replaces && {
              text: clause.replaces.old,
              outcome: clause.replaces.outcome,
              reason: clause.replaces.reason,
            },
          }),
      }),
    ),
    ...agreement.moneyLines.map(
      (line): ExampleAct => ({
        at,
        by: creator.personId,
        what: `write money line ${line.id}`,
        perform: (api, act) =>
          api.agreements.addMoneyLine({
            ...act,
            lineId: idOf(line.id),
            name: line.name,
            heldBy: idOf(line.heldBy),
            shares: Object.entries(line.paidBy).map(([payer, pounds]) => ({
              organisationId: idOf(payer),
              perYear: pence(pounds),
            })),
          }),
      }),
    ),
  ];
}

function joined(file: ExampleFile): ExampleAct[] {
  const { agreement, people, organisations } = file;
  const at = onDay(agreement.timeZone);
  return agreement.participants.flatMap((participant): ExampleAct[] => {
    const person = people.find(({ id }) => id === participant.personId);
    if (!participant.invitedBy || !participant.invitedOn || !person) return [];
    const invitationId = idOf(`invitation ${participant.personId}`);
    const from = organisations.find(({ id }) => id === participant.organisationId);
    const { role } = participant;
    return [
      {
        at: at(participant.invitedOn, '11:00'),
        by: participant.invitedBy,
        what: `invite ${person.name}`,
        perform: (api, act) =>
          participant.through === 'party'
            ? api.agreements.invite({
                ...act,
                invitationId,
                email: person.email,
                partyId: idOf(`party ${participant.organisationId}`),
                role,
              })
            : api.agreements.inviteGuest({
                ...act,
                invitationId,
                email: person.email,
                organisationId: idOf(participant.organisationId),
                founded: from && { name: from.name, kind: from.type },
                role: role === 'signatory' ? 'contributor' : role,
              }),
      },
      {
        at: at(participant.acceptedOn, '14:00'),
        by: participant.personId,
        what: `join, as ${person.name}`,
        perform: async (api, act) => {
          const { invitationToken } = await import('#/server/invitation-token.ts');
          return api.agreements.acceptInvitation({ id: act.id, token: invitationToken(invitationId) });
        },
      },
    ];
  });
}

/** Goals, questions and measures of version 1.0, written when everybody who owns one has joined. */
function contents(file: ExampleFile): ExampleAct[] {
  const { agreement } = file;
  const proposed = agreement.drafting.find((act) => act.act === 'proposed');
  const day = (proposed?.at ?? agreement.start).slice(0, 10);
  const at = onDay(agreement.timeZone);
  return [
    ...file.goals.map((goal): ExampleAct => {
      const [first] = goal.versions;
      return {
        at: at(day, '08:00'),
        by: first?.proposedBy ?? null,
        what: `write goal ${goal.id}`,
        perform: (api, act) =>
          api.goals.add({ ...act, goalId: idOf(goal.id), text: first?.text ?? '', why: first?.why ?? '' }),
      };
    }),
    ...file.goals.flatMap((goal) =>
      goal.learningQuestions.map(
        (question): ExampleAct => ({
          at: at(question.posedOn, '08:10'),
          by: question.posedBy,
          what: `pose question ${question.id}`,
          perform: (api, act) =>
            api.goals.poseQuestion({
              ...act,
              questionId: idOf(question.id),
              goalId: idOf(goal.id),
              text: question.text,
            }),
        }),
      ),
    ),
    ...file.measures.map((measure): ExampleAct => {
      const [definition] = measure.definitions;
      return {
        at: at(day, '08:20'),
        by: measure.proposedByPerson,
        what: `write measure ${measure.id}`,
        perform: (api, act) =>
          api.measures.add({
            ...act,
            measureId: idOf(measure.id),
            name: measure.name,
            unit: measure.unit,
            kind: measure.kind,
            direction: measure.improvementDirection === 'neutral' ? 'neither' : measure.improvementDirection,
            purpose: measure.learningPurpose,
            misleads: measure.howThisCouldMislead,
            source: measure.source,
            ownerId: idOf(measure.owner),
            dueDay: measure.dueDay,
            goalIds: measure.goalIds.map(idOf),
            fromMonth: definition?.from ?? agreement.start.slice(0, 7),
            fixAfterPoints: definition?.limits.fixAfterPoints ?? null,
            rounding: definition?.rounding.startsWith('whole per cent') ? 'whole per cent' : 'none',
          }),
      };
    }),
  ];
}

function reworded(file: ExampleFile): ExampleAct[] {
  const { agreement } = file;
  return agreement.drafting.flatMap((change): ExampleAct[] => {
    if (change.act !== 'reworded' || !change.clauseId || !change.to) return [];
    const clause = agreement.clauses.find(({ id }) => id === change.clauseId);
    const text = change.to;
    if (!clause) return [];
    return [
      {
        at: utc(change.at),
        by: change.by,
        what: `reword clause ${clause.id}`,
        perform: (api, act) =>
          api.agreements.editClause({
            ...act,
            clauseId: idOf(clause.id),
            draftVersion: 1,
            section: clause.section,
            heading: clause.heading,
            text,
            shows: CLAUSE_SHOWS.find((known) => known === clause.shows) ?? null,
            oldTerm: clause.replaces && {
              text: clause.replaces.old,
              outcome: clause.replaces.outcome,
              reason: clause.replaces.reason,
            },
          }),
      },
    ];
  });
}

function signed(file: ExampleFile): ExampleAct[] {
  const { agreement } = file;
  const [first] = agreement.signatures;
  const proposed = agreement.drafting.find((act) => act.act === 'proposed');
  if (!first || !proposed) return [];
  let hash = '';
  return [
    {
      at: utc(proposed.at),
      by: proposed.by,
      what: 'put the text to signature',
      perform: async (api, act) => {
        ({ hash } = await api.agreements.propose(act));
      },
    },
    ...first.signatures.map(
      (signature): ExampleAct => ({
        at: utc(signature.at),
        by: signature.personId,
        what: 'sign version 1.0',
        perform: (api, act) => api.agreements.sign({ ...act, hash }),
      }),
    ),
    ...first.witnesses.map(
      (witness): ExampleAct => ({
        at: utc(witness.at),
        by: witness.personId,
        what: 'witness version 1.0',
        perform: (api, act) => api.agreements.witness({ ...act, hash }),
      }),
    ),
  ];
}
