import type { Actor } from './actor.ts';
import type { Action } from './policy.ts';

const ASKS_A_SIGNATORY: ReadonlySet<Action> = new Set([
  'agreement.propose',
  'agreement.take back',
  'agreement.sign',
  'agreement.decline',
  'agreement.end',
  'decision.sign',
  'decision.decline to sign',
  'guest.remove',
]);

/** What both sides wrote and signed: it is drafted, and changes by proposal alone from then on. */
const DRAFTED = /^(?:agreement\.edit|(?:party|clause|money|goal|measure)\..+|question\.(?:edit|retire))$/;

const OF_SOME_ALONE: Partial<Record<Action, string>> = {
  'participant.invite': 'A signatory invites people, or the lead of their own organisation.',
  'participant.change': 'A party’s own signatory or lead changes who takes part for it.',
  'participant.give role': 'A party’s own signatory or lead says what part somebody has.',
  'agreement.witness': 'This is for a partner that does not sign.',
  'evidence.look': 'Only who was asked to look at this story says that they looked.',
  'evidence.add to': 'Only the person who posted this can add to it.',
  'evidence.share': 'Only the person who posted this can say who may read it.',
  'evidence.place': 'Only the person who posted this can share it into another agreement.',
  'evidence.ask for a look': 'Only the person who posted this can ask somebody to look at it.',
  'evidence.renew consent':
    'Only the person who posted this can renew the consent, or the lead of their organisation once they have left.',
  'evidence.withdraw':
    'Only the person who posted this can take it back for its teller, or the lead of their organisation once they have left.',
  'evidence.hand out link':
    'Only the person who posted this can make or revoke the private link of its teller, or the lead of their organisation once they have left.',
  'evidence.release': 'Somebody other than its author has to release this.',
  'evidence.undo import': 'Only the person who brought this table in can take it out again.',
  'question.answer not with': 'Only who pointed to this story, or who posted it, can take it away again.',
  'evidence.unrelate': 'Only who linked the two, or who posted one of them, can take the link away.',
  'passage.take back': 'Only the person who marked this passage can take the mark away.',
  'coding.say ready': 'This is for the two who mark.',
  'coding.give up': 'This is for the two who mark.',
  'decision.change text': 'Only the person who made this proposal can change its text.',
  'decision.withdraw':
    'Only the person who made this proposal can withdraw it, or the lead of their organisation once they have left.',
  'decision.rest':
    'Only the person who made this proposal can let it rest, or the lead of their organisation once they have left.',
  'objection.close':
    'Only the person who objected can close the objection, or the lead of their organisation once they have left.',
  'agenda item.withdraw': 'Only the person who asked for this can withdraw it.',
  'meeting.lead': 'Only who leads the meeting does this. Whoever may facilitate can take over.',
  'meeting.run': 'Only who leads the meeting, or may take it over, does this.',
  'meeting.take over': 'Only somebody who may facilitate can take over.',
  'meeting.pass on': 'Only who leads or chairs the meeting can pass it on.',
  'promise.close': 'Only the person who owns this promise can say what became of it.',
  'promise.make': 'Promises are made for one’s own side.',
  'review.accept record': 'Each side accepts the record once.',
};

/** Why something is refused, in a sentence for the person who tried it. */
export function refusal(actor: Actor, action: Action): string {
  if (actor.agreementStatus === 'ended')
    return 'This agreement has ended. What it holds can be read and no longer changed.';
  if (actor.role === 'reader')
    return 'You take part as a reader. Ask a signatory of your party if you should contribute.';
  const some = OF_SOME_ALONE[action];
  if (some) return some;
  if (actor.agreementStatus === 'draft' && !action.startsWith('agreement.'))
    return 'This comes once the agreement has been signed and is active.';
  if (ASKS_A_SIGNATORY.has(action) && actor.role !== 'signatory')
    return 'This is for a signatory of a party that signs.';
  if (actor.agreementStatus === 'proposed')
    return 'The text is out for signature. Take the proposal back to change it.';
  if (action === 'decision.take a position') return 'A party’s position is given by one of its signatories.';
  if (actor.agreementStatus === 'active' && DRAFTED.test(action))
    return 'What was agreed changes only by a proposal that every signing party consents to.';
  return 'Your part in this agreement does not include this.';
}
