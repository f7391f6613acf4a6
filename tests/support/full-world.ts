import { uuidv7 } from '#/lib/uuid.ts';
import { evidenceUploads } from '#/modules/evidence/tables/files.ts';
import { as, aWorld, NOW, owner, type TestPerson } from './world.ts';

const day = '2026-10-13';

/** A draft with something of everything a draft holds. */
export async function aFullDraft(inviting: 'lantern' | 'council' = 'lantern') {
  const world = await aWorld('draft');
  const { agreementId, people, parties, organisations } = world;
  const subjects = {
    goalId: uuidv7(),
    questionId: uuidv7(),
    measureId: uuidv7(),
    clauseId: uuidv7(),
    lineId: uuidv7(),
    invitationId: uuidv7(),
    partyId: parties.lantern,
    organisationId: organisations.lantern,
  };
  const act = () => ({ id: uuidv7(), agreementId });
  const api = as(people.rosa);
  await api.goals.add({
    ...act(),
    goalId: subjects.goalId,
    text: 'Understood before pursued.',
    why: 'Letters frighten.',
  });
  await api.goals.poseQuestion({
    ...act(),
    questionId: subjects.questionId,
    goalId: subjects.goalId,
    text: 'What helps?',
  });
  await api.measures.add({
    ...act(),
    measureId: subjects.measureId,
    name: 'Households passed on',
    unit: 'households per month',
    kind: 'count',
    direction: 'decrease',
    purpose: 'To see.',
    misleads: 'Absence.',
    source: 'Revenues',
    ownerId: people.sam.id,
    fromMonth: '2024-04',
  });
  await api.agreements.addClause({
    ...act(),
    clauseId: subjects.clauseId,
    section: 'money',
    heading: 'Money',
    text: 'In advance.',
  });
  await api.agreements.addMoneyLine({
    ...act(),
    lineId: subjects.lineId,
    name: 'Conversations',
    heldBy: organisations.lantern,
    shares: [{ organisationId: organisations.council, perYear: 1_000_000 }],
  });
  await as(inviting === 'lantern' ? people.rosa : people.nadia).agreements.invite({
    ...act(),
    invitationId: subjects.invitationId,
    email: 'colleague@test.example',
    partyId: parties[inviting],
    role: 'contributor',
  });
  return { ...world, subjects };
}
type Draft = Awaited<ReturnType<typeof aFullDraft>>;

/** The same, put to signature. */
export async function aFullProposal(inviting: 'lantern' | 'council' = 'lantern') {
  const world = await aFullDraft(inviting);
  const { hash } = await as(world.people.nadia).agreements.propose({ id: uuidv7(), agreementId: world.agreementId });
  return { ...world, subjects: { ...world.subjects, hash } };
}

/** The same, signed and at work, with things that `author` and their side's signatory made. */
export async function aFullAgreement(
  author: (people: Draft['people']) => TestPerson,
  signatory: (people: Draft['people']) => TestPerson,
  inviting: 'lantern' | 'council' = 'lantern',
) {
  const world = await aFullProposal(inviting);
  const { agreementId, people, subjects } = world;
  const act = () => ({ id: uuidv7(), agreementId });
  for (const signer of [people.nadia, people.rosa]) {
    await as(signer).agreements.sign({ ...act(), hash: subjects.hash });
  }
  const made = {
    readingId: uuidv7(),
    evidenceId: uuidv7(),
    otherId: uuidv7(),
    passageId: uuidv7(),
    themeId: uuidv7(),
    roundId: uuidv7(),
    linkId: uuidv7(),
    importId: uuidv7(),
    takenOutBy: uuidv7(),
    fileId: uuidv7(),
    uploadId: uuidv7(),
    insightId: uuidv7(),
    decisionId: uuidv7(),
    agreedId: uuidv7(),
    objectionId: uuidv7(),
    adaptationId: uuidv7(),
    reviewId: uuidv7(),
    promiseId: uuidv7(),
    noteId: uuidv7(),
    itemId: uuidv7(),
    calendarId: uuidv7(),
  };
  const own = as(author(people));
  await own.measures.postReading({
    ...act(),
    readingId: made.readingId,
    measureId: subjects.measureId,
    month: '2026-03',
    value: 9,
  });
  await own.evidence.post({
    ...act(),
    evidenceId: made.evidenceId,
    text: 'A letter lay in a drawer.',
    perspective: 'resident',
    visibility: 'agreement',
    consent: { status: 'given', scope: ['this agreement', 'public learning'], namedAs: 'none', endsOn: '2027-05-01' },
  });
  await own.evidence.post({
    ...act(),
    evidenceId: made.otherId,
    text: 'The letters go out on a Friday.',
    perspective: 'provider',
    visibility: 'agreement',
    consent: { status: 'not required' },
  });
  const piece = { evidenceId: made.evidenceId };
  await own.evidence.relate({ ...act(), ...piece, otherId: made.otherId, relation: 'same event' });
  await own.evidence.answerWith({ ...act(), ...piece, questionId: subjects.questionId });
  await own.goals.sayUse({
    ...act(),
    questionId: subjects.questionId,
    useId: uuidv7(),
    text: 'We changed the letter.',
  });
  await own.themes.mark({
    ...act(),
    ...piece,
    passageId: made.passageId,
    themeId: made.themeId,
    theme: 'Letters',
    field: 'text',
    from: 0,
    to: 25,
  });
  await own.themes.beginCoding({
    ...act(),
    roundId: made.roundId,
    withPersonId: people.kit.id,
    evidenceIds: [made.evidenceId],
  });
  await own.sheets.bringIn({
    ...act(),
    importId: made.importId,
    which: 'all',
    matching: ['text'],
    rows: [{ at: 2, cells: ['From a table.'] }],
    forAll: { consent: 'not asked', readers: 'organisation', perspective: 'resident' },
  });
  await own.sheets.takeOut({ id: made.takenOutBy, agreementId, format: 'csv' });
  for (const id of [made.fileId, made.uploadId])
    await owner.insert(evidenceUploads).values({
      ...{ id, personId: author(people).id, size: 3, begunAt: NOW, key: id, bytes: 3 },
      ...{ kind: 'picture', mediaType: 'image/jpeg', width: 4, height: 3 },
    });
  await own.evidence.addFile({ ...act(), ...piece, fileId: made.fileId, about: 'A drawer.' });
  await own.evidence.handOutLink({ ...act(), evidenceId: made.evidenceId, linkId: made.linkId });
  await own.insights.write({
    ...act(),
    insightId: made.insightId,
    text: 'Letters frighten.',
    confidence: 'early',
    freshUntil: day,
  });
  await own.adaptations.propose({
    ...act(),
    decisionId: made.agreedId,
    text: 'Ring first',
    hunch: 'It helps.',
    lookAgainOn: '2026-05-16',
    changes: [
      { id: made.adaptationId, kind: 'practice changed', subjectId: null, put: { was: 'Write', text: 'Ring' } },
    ],
  });
  for (const signer of [people.nadia, people.rosa]) {
    await as(signer).adaptations.takePosition({
      ...act(),
      decisionId: made.agreedId,
      positionId: uuidv7(),
      round: 1,
      position: 'consent',
    });
  }
  await own.adaptations.propose({
    ...act(),
    decisionId: made.decisionId,
    text: 'Write less',
    hunch: 'It helps.',
    lookAgainOn: day,
  });
  await as(signatory(people)).adaptations.takePosition({
    ...act(),
    decisionId: made.decisionId,
    positionId: made.objectionId,
    round: 1,
    position: 'objection',
    reason: 'Some need it in writing.',
  });
  await own.reviews.plan({ ...act(), reviewId: made.reviewId });
  await own.reviews.writeNote({
    ...act(),
    reviewId: made.reviewId,
    noteId: made.noteId,
    text: 'Ask about the script.',
  });
  await own.reviews.askForItem({ ...act(), reviewId: made.reviewId, itemId: made.itemId, text: 'The landlords' });
  await own.reviews.makeCalendarLink({ ...act(), calendarId: made.calendarId });
  await own.reviews.makePromise({
    ...act(),
    promiseId: made.promiseId,
    text: 'Ring them',
    ownerId: author(people).id,
    dueOn: '2026-06-01',
  });
  const meeting = await aFullMeeting(author(people), { agreementId, reviewId: made.reviewId });
  return { ...world, subjects: { ...subjects, ...made, ...meeting } };
}

/** A meeting that the author began and leads, with a card that lies open and a group. */
async function aFullMeeting(author: TestPerson, where: { agreementId: string; reviewId: string }) {
  const { meetings } = as(author);
  const act = () => ({ id: uuidv7(), ...where });
  const made = { seatId: uuidv7(), cardId: crypto.randomUUID(), groupId: uuidv7() };
  await meetings.begin({ ...act(), seatId: made.seatId });
  const { room } = await meetings.get(where);
  const stageId = room?.facts.find((fact) => fact.kind === 'stage' && fact.stageKind === 'write')?.id ?? '';
  await meetings.writeCard({ ...act(), cardId: made.cardId, stageId, text: 'Seven months in a row.' });
  await meetings.revealCards({ ...act(), stageId });
  await meetings.makeGroup({ ...act(), groupId: made.groupId, stageId, name: 'Fewer', cardIds: [made.cardId] });
  await meetings.sayRead({ ...act(), stageId, cards: 1 });
  return { ...made, stageId };
}
