import type { Actor } from './actor.ts';

const contributes = (actor: Actor) => actor.role !== 'reader';
const signs = (actor: Actor) => actor.role === 'signatory' && actor.partySigns && actor.partyId !== null;
const whileDraft = (actor: Actor) => actor.agreementStatus === 'draft';
const whileActive = (actor: Actor) => actor.agreementStatus === 'active';
const notEnded = (actor: Actor) => actor.agreementStatus !== 'ended';
const drafts = (actor: Actor) => contributes(actor) && whileDraft(actor);
const learns = (actor: Actor) => contributes(actor) && whileActive(actor);

/** What a rule may ask about the thing in hand. */
interface Authored {
  authorId: string;
}
interface Kept extends Authored {
  organisationId: string;
  /** Whether the person who wrote it has left the agreement. */
  authorHasLeft: boolean;
}
interface Related {
  relatedBy: string;
  /** Who posted the two pieces. */
  authorIds: string[];
}
interface Owned {
  ownerId: string;
  side: string;
}
interface Objected {
  personId: string;
  partyId: string;
  /** Whether the person who objected has left the agreement. */
  hasLeft: boolean;
}
interface Invited {
  side: string;
  organisationId: string;
}
interface Accepted {
  acceptedSides: string[];
}

/** What somebody wrote stays with their organisation: once the author has left, its lead is there for it. */
const standsInForAuthor = (a: Actor, s: Kept) =>
  s.authorId === a.personId || (s.authorHasLeft && a.isLead && s.organisationId === a.organisationId);

/**
 * Who may do what. No row, no right; no row asks which side a person is on, save where it compares a person with
 * their own side. Reading is for everybody in the agreement and is held by row-level security.
 */
export const policy = {
  // The agreement itself
  'agreement.edit': drafts,
  'agreement.propose': (a: Actor) => signs(a) && whileDraft(a),
  'agreement.take back': (a: Actor) => signs(a) && a.agreementStatus === 'proposed',
  'agreement.sign': (a: Actor) => signs(a) && a.agreementStatus === 'proposed',
  'agreement.witness': (a: Actor) =>
    a.partyId !== null &&
    !a.partySigns &&
    contributes(a) &&
    (a.agreementStatus === 'proposed' || a.agreementStatus === 'active'),
  'agreement.decline': (a: Actor) => signs(a) && a.agreementStatus === 'proposed',
  'agreement.end': (a: Actor) => signs(a) && whileActive(a),
  'party.add': drafts,
  'party.remove': drafts,

  // People: a signatory of any party invites; a party's own people are changed by that party
  'participant.invite': (a: Actor, s: Invited) =>
    notEnded(a) && contributes(a) && (a.role === 'signatory' || (a.isLead && s.organisationId === a.organisationId)),
  'participant.change': (a: Actor, s: { organisationId: string; personId: string }) =>
    notEnded(a) &&
    (s.personId === a.personId || ((a.role === 'signatory' || a.isLead) && s.organisationId === a.organisationId)),
  // Nobody gives themselves a part: their party's signatory or their organisation's lead does.
  'participant.give role': (a: Actor, s: { organisationId: string }) =>
    notEnded(a) && (a.role === 'signatory' || a.isLead) && s.organisationId === a.organisationId,
  'guest.remove': (a: Actor) => notEnded(a) && a.role === 'signatory',

  // What is agreed is drafted together, and afterwards changes by proposal alone
  'clause.edit': drafts,
  'money.edit': drafts,
  'goal.edit': drafts,
  'measure.edit': drafts,

  // Learning
  'question.pose': (a: Actor) => contributes(a) && notEnded(a),
  'question.answer': learns,
  'question.answer not with': (a: Actor, s: { by: string; authorId: string }) =>
    contributes(a) && notEnded(a) && [s.by, s.authorId].includes(a.personId),
  'question.say use': (a: Actor) => contributes(a) && notEnded(a),
  'question.edit': drafts,
  'question.retire': drafts,
  'reading.post': learns,
  'reading.correct': learns,
  'annotation.add': learns,
  'evidence.post': learns,
  'evidence.add to': (a: Actor, s: Authored) => contributes(a) && notEnded(a) && s.authorId === a.personId,
  'evidence.share': (a: Actor, s: Authored) => contributes(a) && notEnded(a) && s.authorId === a.personId,
  'evidence.place': (a: Actor, s: Authored) => learns(a) && s.authorId === a.personId,
  'evidence.ask for a look': (a: Actor, s: Authored) => contributes(a) && notEnded(a) && s.authorId === a.personId,
  'evidence.look': (_: Actor, s: { askedOfMe: boolean }) => s.askedOfMe,
  'evidence.release': (a: Actor, s: Authored) => learns(a) && s.authorId !== a.personId,
  'evidence.renew consent': (a: Actor, s: Kept) => standsInForAuthor(a, s) && notEnded(a),
  // Taking back is never refused for the teller, whatever became of the agreement.
  'evidence.withdraw': standsInForAuthor,
  'evidence.hand out link': standsInForAuthor,
  'evidence.undo import': (a: Actor, s: Authored) => contributes(a) && notEnded(a) && s.authorId === a.personId,
  // What one may read one may take out as a table: the journal says who did.
  'evidence.take out': (_: Actor) => true,
  'evidence.relate': (a: Actor) => contributes(a) && notEnded(a),
  'evidence.unrelate': (a: Actor, s: Related) =>
    contributes(a) && notEnded(a) && [s.relatedBy, ...s.authorIds].includes(a.personId),
  'passage.mark': learns,
  'passage.take back': (a: Actor, s: Authored) => contributes(a) && notEnded(a) && s.authorId === a.personId,
  'theme.change': learns,
  'coding.begin': learns,
  'coding.say ready': (a: Actor, s: { isCoder: boolean }) => learns(a) && s.isCoder,
  'coding.give up': (a: Actor, s: { isCoder: boolean }) => learns(a) && s.isCoder,
  'response.give': (a: Actor) => contributes(a) && notEnded(a),
  'insight.write': learns,

  // Changing together
  'decision.propose': learns,
  'decision.change text': (a: Actor, s: Authored) => learns(a) && s.authorId === a.personId,
  'decision.withdraw': (a: Actor, s: Kept) => learns(a) && standsInForAuthor(a, s),
  'decision.rest': (a: Actor, s: Kept) => learns(a) && standsInForAuthor(a, s),
  'decision.take a position': (a: Actor) =>
    whileActive(a) && a.partyId !== null && (a.partySigns ? a.role === 'signatory' : contributes(a)),
  'objection.close': (a: Actor, s: Objected) =>
    whileActive(a) && (s.personId === a.personId || (s.hasLeft && a.isLead && s.partyId === a.partyId)),
  'decision.sign': (a: Actor) => signs(a) && whileActive(a),
  'decision.decline to sign': (a: Actor) => signs(a) && whileActive(a),
  'decision.look again': learns,
  'adaptation.look back': learns,

  // Meeting
  'review.plan': learns,
  'review.change': learns,
  'review.hold': learns,
  'review.write record': learns,
  'review.propose record': learns,
  'review.accept record': (a: Actor, s: Accepted) =>
    learns(a) && a.side !== 'partner' && !s.acceptedSides.includes(a.side),
  // What one notes for oneself while reading is everybody's right who reads.
  'pack note.write': whileActive,
  'agenda item.ask': learns,
  'agenda item.withdraw': (a: Actor, s: Authored) => learns(a) && s.authorId === a.personId,
  'calendar link.make': notEnded,
  // Taking one's own address back is never refused.
  'calendar link.revoke': (_: Actor) => true,
  'pulse.change statements': learns,
  'meeting.begin': learns,
  // Readers sit in the room as well: they were there.
  'meeting.sit': whileActive,
  'meeting.take part': learns,
  'meeting.lead': (a: Actor, s: { leads: boolean }) => learns(a) && s.leads,
  'meeting.run': (a: Actor, s: { runs: boolean }) => learns(a) && s.runs,
  'meeting.take over': (a: Actor, s: { mayFacilitate: boolean }) => learns(a) && s.mayFacilitate,
  'meeting.pass on': (a: Actor, s: { leads: boolean; chairs: boolean }) => learns(a) && (s.leads || s.chairs),
  'meeting.change template': learns,
  'promise.make': (a: Actor, s: Owned) => learns(a) && s.side === a.side,
  'promise.close': (a: Actor, s: Owned) => contributes(a) && notEnded(a) && s.ownerId === a.personId,
} satisfies Record<string, (actor: Actor, subject: never) => boolean>;

export type Action = keyof typeof policy;
/** What a rule asks about: nothing, or the thing in hand. */
export type SubjectOf<A extends Action> = Parameters<(typeof policy)[A]> extends [Actor, infer S] ? [subject: S] : [];

/** Whether this person may do this: asked by the endpoint and by the button alike. */
export function can<A extends Action>(actor: Actor, action: A, ...subject: SubjectOf<A>): boolean {
  const rule = policy[action] as (actor: Actor, subject?: unknown) => boolean;
  return rule(actor, subject[0]);
}
