/** A place in an agreement, told by what one made there and on whose side one is. */
export const PLACES = [
  'author',
  'their signatory',
  'their reader',
  'other signatory',
  'other contributor',
  'other reader',
  'partner',
  'guest',
  'stranger',
  'elsewhere',
] as const;
export type Place = (typeof PLACES)[number];

const inside: Place[] = [
  'author',
  'their signatory',
  'their reader',
  'other signatory',
  'other contributor',
  'other reader',
  'partner',
  'guest',
];
const contributing = inside.filter((place) => !place.endsWith('reader'));
const signing: Place[] = ['their signatory', 'other signatory'];
const others = contributing.filter((place) => place !== 'author');
const everybody = [...PLACES];

export interface AccessRow {
  /** Which of the worlds the act is tried in. */
  in: 'draft' | 'proposed' | 'active' | 'outside';
  allowed: Place[];
  /** What is put in beside what the shape makes plausible; names of subjects are filled in. */
  input?: Record<string, unknown>;
}

const read = (input: Record<string, unknown> = {}): AccessRow => ({ in: 'active', allowed: inside, input });
const draft = (allowed: Place[], input: Record<string, unknown> = {}): AccessRow => ({ in: 'draft', allowed, input });
const active = (allowed: Place[], input: Record<string, unknown> = {}): AccessRow => ({ in: 'active', allowed, input });
const proposed = (allowed: Place[]): AccessRow => ({ in: 'proposed', allowed });
const own: AccessRow = { in: 'outside', allowed: everybody };

/** Who may do what, procedure by procedure. It names no side: swapped, it must hold just the same. */
export const ACCESS: Record<string, AccessRow> = {
  'people.me': own,
  'people.sessions': own,
  'people.rename': own,
  'people.setLanguage': own,
  'people.silence': own,
  'people.unsilence': own,
  'people.endSession': { ...own, input: { sessionId: 'f'.repeat(32) } },
  // The one to keep has to be one's own; this one is nobody's.
  'people.endOtherSessions': { ...own, allowed: [], input: { keepSessionId: 'f'.repeat(32) } },

  'overview.home': own,
  'overview.dashboard': read(),
  'overview.trace': read(),
  'overview.usedBy': read(),
  'journal.list': read({ before: undefined }),

  'agreements.knownOrganisations': own,
  'agreements.draft': {
    in: 'outside',
    allowed: everybody,
    input: {
      side: 'providing',
      startsOn: '2026-01-01',
      endsOn: '2027-01-01',
      timeZone: 'Europe/London',
      agreementId: '@new',
      organisationId: '@new',
    },
  },
  'agreements.masthead': read(),
  'agreements.terms': read({ on: undefined }),
  'agreements.versions': read(),
  'agreements.version': read(),
  'agreements.compare': read(),
  'agreements.people': read(),
  'agreements.edit': draft(contributing, {
    draftVersion: 1,
    place: 'Elsewhere',
    startsOn: undefined,
    endsOn: undefined,
    envelope: undefined,
    principles: undefined,
    rhythm: undefined,
    standingPromises: undefined,
    redLines: undefined,
  }),
  'agreements.addParty': draft(contributing, { side: 'partner', organisationId: '@new', signs: false }),
  'agreements.removeParty': draft(contributing, { partyId: '@voices' }),
  'agreements.addClause': draft(contributing, { clauseId: '@new' }),
  'agreements.editClause': draft(contributing, { draftVersion: 1 }),
  'agreements.removeClause': draft(contributing),
  'agreements.orderClauses': draft(contributing, { clauseIds: ['@clause'] }),
  'agreements.addMoneyLine': draft(contributing, { lineId: '@new', heldBy: '@organisation', shares: [] }),
  'agreements.editMoneyLine': draft(contributing, { draftVersion: 1, heldBy: '@organisation', shares: [] }),
  'agreements.removeMoneyLine': draft(contributing),
  'agreements.propose': draft(signing),
  'agreements.takeBack': proposed(signing),
  'agreements.sign': proposed(signing),
  'agreements.witness': proposed(['partner']),
  'agreements.decline': proposed(signing),
  'agreements.proposeEnd': active(signing),
  'agreements.agreeEnd': active(signing),
  'agreements.declineEnd': active(signing),
  // Asked at the door: a token leads in, a wrong one leads nowhere for anybody.
  'agreements.acceptInvitation': { in: 'outside', allowed: [] },
  'agreements.leave': active(inside),

  'goals.list': read(),
  'goals.get': read(),
  'goals.questions': read({ goalId: undefined }),
  'goals.may': read(),
  'goals.add': draft(contributing, { goalId: '@new' }),
  'goals.edit': draft(contributing, { draftVersion: 1 }),
  'goals.remove': draft(contributing),
  'goals.poseQuestion': active(contributing, { questionId: '@new' }),
  'goals.answerQuestion': active(contributing),
  'goals.editQuestion': draft(contributing, { draftVersion: 1 }),
  'goals.retireQuestion': draft(contributing),

  'measures.list': read(),
  'measures.get': read(),
  'measures.choices': read(),
  'measures.may': read(),
  'measures.add': draft(contributing, { measureId: '@new', goalIds: [], ownerId: '@author' }),
  'measures.edit': draft(contributing, { draftVersion: 1, goalIds: [], ownerId: '@author' }),
  'measures.remove': draft(contributing),
  'measures.postReading': active(contributing, { readingId: '@new', month: '2026-04', value: 4 }),
  'measures.correctReading': active(contributing, { version: 1, value: 4 }),
  'measures.annotate': active(contributing, { month: '2026-03' }),

  'evidence.list': read({ cursor: null, filter: null }),
  'evidence.get': read(),
  'evidence.composing': read(),
  'evidence.responses': read({ subjectKind: 'goal', subjectId: '@goal' }),
  'evidence.post': active(contributing, {
    evidenceId: '@new',
    visibility: 'agreement',
    consent: { status: 'not required' },
    happenedOn: null,
    goalIds: [],
    measureIds: [],
    questionIds: [],
    language: 'en',
  }),
  'evidence.addTo': active(['author'], { additionId: '@new' }),
  'evidence.link': active(['author'], { goalIds: [], measureIds: [], questionIds: [] }),
  'evidence.share': active(['author'], { consent: null }),
  'evidence.askForALook': active(['author'], { personId: '@partner' }),
  'evidence.look': active([]),
  'evidence.release': active(others),
  'evidence.renewConsent': active(['author'], { endsOn: '2028-01-01' }),
  'evidence.withdraw': active(['author']),
  'evidence.handedOut': read(),
  'evidence.handOutLink': active(['author'], { linkId: '@new' }),
  'evidence.revokeLink': active(['author']),
  // A teller's link is a token of its own: whoever one is, a wrong one leads nowhere.
  'evidence.asTeller': { in: 'outside', allowed: [] },
  'evidence.tellerAdds': { in: 'outside', allowed: [] },
  'evidence.tellerNames': { in: 'outside', allowed: [] },
  'evidence.tellerNarrows': { in: 'outside', allowed: [] },
  'evidence.tellerSetsEnd': { in: 'outside', allowed: [] },
  'evidence.tellerWithdraws': { in: 'outside', allowed: [] },
  'evidence.respond': active(contributing, { subjectKind: 'goal', subjectId: '@goal', responseId: '@new' }),

  'insights.list': read({ reviewId: null, cursor: null }),
  'insights.get': read(),
  'insights.write': active(contributing, {
    insightId: '@new',
    reviewId: null,
    evidenceIds: [],
    measureIds: [],
    freshUntil: '2026-12-01',
  }),

  'adaptations.list': read({ cursor: null }),
  'adaptations.get': read(),
  'adaptations.composing': read(),
  'adaptations.weigh': read({ changes: [] }),
  'adaptations.propose': active(contributing, {
    decisionId: '@new',
    reviewId: null,
    evidenceIds: [],
    measureIds: [],
    insightIds: [],
    changes: [],
  }),
  'adaptations.changeText': active(['author'], { round: 1, changes: [] }),
  'adaptations.takePosition': active(['their signatory', 'other signatory', 'partner'], {
    positionId: '@new',
    round: 1,
    position: 'consent',
  }),
  'adaptations.closeObjection': active(['their signatory'], { how: 'withdrawn' }),
  // Only the lead of a party whose person has left; here the person is still there and closes it themselves.
  'adaptations.releaseObjection': active(['their signatory']),
  'adaptations.withdraw': active(['author']),
  'adaptations.rest': active(['author']),
  'adaptations.takeUp': active(['author']),
  'adaptations.signVariation': active(signing, { signatureId: '@new' }),
  'adaptations.declineVariation': active(signing, { signatureId: '@new' }),
  'adaptations.lookAgain': active(contributing, {
    decisionId: '@agreed',
    lookId: '@new',
    reviewId: null,
    dueOn: '2026-05-16',
    outcome: 'stands',
    nextOn: null,
  }),
  'adaptations.lookBack': active(contributing),

  'reviews.list': read(),
  'reviews.get': read(),
  'reviews.pack': read(),
  'reviews.promises': read(),
  'reviews.plan': active(contributing, { reviewId: '@new', chairId: null, facilitatorId: null, noteTakerId: null }),
  'reviews.change': active(contributing, { version: 1, chairId: '@author', facilitatorId: null, noteTakerId: null }),
  'reviews.open': active(contributing),
  'reviews.close': active(contributing),
  'reviews.writeRecord': active(contributing, {
    version: 1,
    presentIds: [],
    voicesMissing: [],
    evidenceReadIds: [],
    nextChairId: null,
  }),
  'reviews.proposeRecord': active(contributing),
  // The record is the two sides' own.
  'reviews.acceptRecord': active(['author', 'their signatory', 'other signatory', 'other contributor'], { version: 1 }),
  'reviews.makePromise': active(['author', 'their signatory'], {
    promiseId: '@new',
    ownerId: '@author',
    reviewId: null,
    decisionId: null,
    dueOn: '2026-06-01',
  }),
  'reviews.closePromise': active(['author'], { version: 1, became: 'kept' }),
  'reviews.movePromise': active(['author'], { version: 1, dueOn: '2026-07-01' }),

  // A party's people are its own; guests are let in and out by any who sign.
  'agreements.invite': active(['their signatory'], {
    partyId: '@their party',
    invitationId: '@new',
    role: 'contributor',
    email: 'new@test.example',
  }),
  'agreements.inviteGuest': active(signing, {
    organisationId: '@new',
    invitationId: '@new',
    role: 'contributor',
    email: 'new@test.example',
  }),
  'agreements.withdrawInvitation': draft(signing, {}),
  'agreements.changeRole': active(['their signatory'], { participantId: '@author’s', role: 'contributor' }),
  'agreements.removeParticipant': active(['their signatory', 'author'], { participantId: '@author’s' }),

  'organisations.mine': own,
  'organisations.create': { in: 'outside', allowed: everybody, input: { organisationId: '@new', registeredIds: [] } },
  // A wrong token is answered alike to everybody.
  'organisations.invitation': { in: 'outside', allowed: [] },
  'organisations.acceptInvitation': { in: 'outside', allowed: [] },
  'organisations.sendInvitation': { in: 'outside', allowed: ['their signatory'] },
  'organisations.one': {
    in: 'outside',
    allowed: ['author', 'their signatory', 'their reader'],
    input: { organisationId: '@theirs' },
  },
  'organisations.log': {
    in: 'outside',
    allowed: ['author', 'their signatory', 'their reader'],
    input: { organisationId: '@theirs', before: undefined },
  },
  'organisations.rename': { in: 'outside', allowed: ['their signatory'], input: { organisationId: '@theirs' } },
  'organisations.invite': {
    in: 'outside',
    allowed: ['their signatory'],
    input: { organisationId: '@theirs', invitationId: '@new', role: 'member', email: 'new@test.example' },
  },
  'organisations.withdrawInvitation': { in: 'outside', allowed: [], input: { organisationId: '@theirs' } },
  'organisations.removeMember': {
    in: 'outside',
    allowed: ['their signatory'],
    input: { organisationId: '@theirs', personId: '@author' },
  },
  'organisations.changeRole': {
    in: 'outside',
    allowed: ['their signatory'],
    input: { organisationId: '@theirs', personId: '@author', role: 'lead' },
  },
  'organisations.describeJob': {
    in: 'outside',
    allowed: ['author', 'their signatory', 'their reader'],
    input: { organisationId: '@theirs' },
  },
  'organisations.leave': {
    in: 'outside',
    allowed: ['author', 'their signatory', 'their reader'],
    input: { organisationId: '@theirs' },
  },
};
