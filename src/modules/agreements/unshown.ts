import type { Snapshot } from './snapshot.ts';
import { CLAUSE_SHOWS, type ClauseShows } from './vocabulary.ts';

/**
 * The parts of an agreement that no clause shows, though there is something in them: they are printed after the
 * clauses, so that nothing agreed is left out of the document.
 */
export function unshownParts(text: Snapshot): ClauseShows[] {
  const filled: Record<ClauseShows, boolean> = {
    parties: text.parties.length > 0,
    // The purpose stands at the head of the document.
    purpose: false,
    startingPoint: true,
    principles: text.terms.principles.length > 0,
    goals: text.goals.length > 0 || text.questions.length > 0,
    measures: text.measures.length > 0,
    reviewRhythm: true,
    adaptationEnvelope: text.envelope.insideWords.length + text.envelope.outsideWords.length > 0,
    moneyLines: text.moneyLines.length > 0,
    promises: text.terms.standingPromises.length > 0,
    redLines: text.terms.redLines.length > 0,
  };
  return partsWithoutClause(text).filter((part) => filled[part]);
}

/** The parts that no clause shows, filled or not: a draft has to have a place for each. */
export function partsWithoutClause(text: Snapshot): ClauseShows[] {
  const shown = new Set(text.clauses.map((clause) => clause.shows));
  return CLAUSE_SHOWS.filter((part) => part !== 'purpose' && !shown.has(part));
}
