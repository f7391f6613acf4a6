import type { Snapshot } from './snapshot.ts';
import type { ClauseShows, OldTermOutcome } from './vocabulary.ts';
import { OUTCOME_WORDS, SHOWS_WORDS } from './words.ts';

/** A clause as it is typed: every field a string. */
export interface ClauseTyped {
  section: string;
  heading: string;
  text: string;
  shows: string;
  oldTerm: string;
  outcome: string;
  reason: string;
}

/** A clause as its row holds it: what somebody who was quicker left there. */
interface StoredClause {
  section: string;
  heading: string;
  text: string;
  shows: string | null;
  oldTerm: string | null;
  oldTermOutcome: OldTermOutcome | null;
  oldTermReason: string | null;
  draftVersion: number;
}

export function clauseTyped(clause: Snapshot['clauses'][number] | StoredClause | undefined): ClauseTyped {
  if (!clause) return { section: '', heading: '', text: '', shows: '', oldTerm: '', outcome: '', reason: '' };
  const { section, heading, text } = clause;
  const old =
    'oldTermOutcome' in clause
      ? { text: clause.oldTerm, outcome: clause.oldTermOutcome, reason: clause.oldTermReason }
      : clause.oldTerm;
  return {
    section,
    heading,
    text,
    shows: clause.shows ?? '',
    oldTerm: old?.text ?? '',
    outcome: old?.outcome ?? '',
    reason: old?.reason ?? '',
  };
}

/** What is sent: without an old term where none was written. */
export function clauseInput(typed: ClauseTyped) {
  const { section, heading, text, shows, oldTerm, outcome, reason } = typed;
  const replaces = oldTerm.trim() !== '' || outcome !== '' || reason.trim() !== '';
  return {
    // The heading alone is enough to say which part this is.
    section: section.trim() || heading,
    heading,
    text,
    shows: (shows || null) as ClauseShows | null,
    oldTerm: replaces ? { text: oldTerm, outcome: outcome as OldTermOutcome, reason } : null,
  };
}

const LABELS: Record<keyof ClauseTyped, string> = {
  section: 'Part of the agreement',
  heading: 'Heading',
  text: 'Clause',
  shows: 'What stands under it',
  oldTerm: 'Old term',
  outcome: 'What became of it',
  reason: 'Why',
};

/** Where two versions of a clause differ, in words. */
export function clauseDifferences(theirs: ClauseTyped, mine: ClauseTyped) {
  return (Object.keys(LABELS) as (keyof ClauseTyped)[])
    .filter((name) => theirs[name] !== mine[name])
    .map((name) => ({ label: LABELS[name], theirs: inWords(name, theirs[name]), mine: inWords(name, mine[name]) }));
}

function inWords(name: keyof ClauseTyped, value: string): string {
  if (name === 'shows') return SHOWS_WORDS[value as ClauseShows] ?? '';
  if (name === 'outcome') return OUTCOME_WORDS[value as OldTermOutcome] ?? '';
  return value;
}
