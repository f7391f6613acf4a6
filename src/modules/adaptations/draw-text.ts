import type { AgreedFacts } from './agreed-facts.ts';
import type { ProposedChange } from './changes.ts';
import { type Drawn, fault, reworded } from './drawn.ts';

const GONE = fault('subjectId', 'This clause is not in the agreement any more. Choose one that is.');

export function drawPurpose({ put }: ProposedChange<'purpose reworded'>, { text }: AgreedFacts): Drawn {
  return reworded(text.purpose, put.text);
}

export function drawNewClause({ put }: ProposedChange<'clause added'>): Drawn {
  return { from: '', to: `${put.heading}. ${put.text}` };
}

export function drawClause({ subjectId, put }: ProposedChange<'clause reworded'>, { text }: AgreedFacts): Drawn {
  const clause = text.clauses.find(({ id }) => id === subjectId);
  if (!clause) return GONE;
  if (clause.shows === 'purpose')
    return fault('subjectId', 'This clause says the purpose. Choose “Reword the purpose” instead.');
  const heading = put.heading ?? clause.heading;
  if (heading === clause.heading) return reworded(clause.text, put.text);
  return { from: `${clause.heading}. ${clause.text}`, to: `${heading}. ${put.text}` };
}

export function drawNoClause({ subjectId }: ProposedChange<'clause removed'>, { text }: AgreedFacts): Drawn {
  const clause = text.clauses.find(({ id }) => id === subjectId);
  if (!clause) return GONE;
  if (clause.shows) return fault('subjectId', 'A part of the agreement stands under this clause, so it cannot go.');
  return { from: `${clause.heading}. ${clause.text}`, to: 'No longer in the agreement.' };
}
