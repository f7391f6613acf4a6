import type { AgreedFacts } from './agreed-facts.ts';
import type { ProposedChange } from './changes.ts';
import { dayInWords } from './day-words.ts';
import { type Drawn, fault } from './drawn.ts';

export function drawEndDate({ put }: ProposedChange<'end date changed'>, { text, today }: AgreedFacts): Drawn {
  const { endsOn } = text.period;
  if (put.date === endsOn) return fault('date', `The agreement ends on ${dayInWords(endsOn)} already.`);
  if (put.date < today) return fault('date', 'Choose a day that is still to come.');
  return { from: `The agreement ends on ${dayInWords(endsOn)}`, to: `The agreement ends on ${dayInWords(put.date)}` };
}

export function drawNewSignatory({ subjectId }: ProposedChange<'signatory added'>, facts: AgreedFacts): Drawn {
  const party = facts.text.parties.find(({ id }) => id === subjectId);
  if (!party) return fault('subjectId', 'This party takes no part any more. Choose one that does.');
  if (party.signs) return fault('subjectId', `${party.name} signs already.`);
  if (!facts.people.some(({ signsForPartyId }) => signsForPartyId === party.id))
    return fault('subjectId', `Nobody signs for ${party.name} yet. Make one of its people a signatory first.`);
  return { from: `${party.name} takes part and does not sign`, to: `${party.name} takes part and signs` };
}

/** Both sides keep at least one party that signs: without it there is no agreement. */
export function drawNoSignatory({ subjectId }: ProposedChange<'signatory removed'>, { text }: AgreedFacts): Drawn {
  const party = text.parties.find(({ id }) => id === subjectId);
  if (!party?.signs) return fault('subjectId', 'This party does not sign. Choose one that does.');
  const others = text.parties.filter(({ id, signs }) => signs && id !== party.id);
  const areBothThere = ['commissioning', 'providing'].every((side) => others.some((other) => other.side === side));
  if (!areBothThere)
    return fault('subjectId', `${party.name} is the last of its side that signs. End the agreement instead.`);
  return { from: `${party.name} takes part and signs`, to: `${party.name} takes part and no longer signs` };
}
