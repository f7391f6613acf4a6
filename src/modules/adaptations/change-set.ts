import { hashOf } from '#/lib/hash.ts';
import type { ChangeKind } from '#/modules/agreements/vocabulary.ts';
import type { AgreedFacts } from './agreed-facts.ts';
import { CHANGES } from './change-kinds.ts';
import type { Change, ProposedChange } from './changes.ts';
import {
  drawGoal,
  drawNewGoal,
  drawNewQuestion,
  drawNoGoal,
  drawNoQuestion,
  drawPractice,
  drawQuestion,
} from './draw-learning.ts';
import { drawMeasure, drawNewMeasure, drawNoMeasure, drawRebase } from './draw-measures.ts';
import { drawMoves, drawTotal } from './draw-money.ts';
import { drawEndDate, drawNewSignatory, drawNoSignatory } from './draw-parties.ts';
import { drawClause, drawNewClause, drawNoClause, drawPurpose } from './draw-text.ts';
import { type Drawn, isFault } from './drawn.ts';

type Rules = { [K in ChangeKind]: (change: ProposedChange<K>, facts: AgreedFacts) => Drawn };

const RULES: Rules = {
  'purpose reworded': drawPurpose,
  'clause added': drawNewClause,
  'clause reworded': drawClause,
  'clause removed': drawNoClause,
  'goal added': drawNewGoal,
  'goal reworded': drawGoal,
  'goal retired': drawNoGoal,
  'question added': drawNewQuestion,
  'question reworded': drawQuestion,
  'question retired': drawNoQuestion,
  'measure added': drawNewMeasure,
  'measure changed': drawMeasure,
  'measure retired': drawNoMeasure,
  'measure rebased': drawRebase,
  'practice changed': drawPractice,
  'money moved': drawMoves,
  'total changed': drawTotal,
  'end date changed': drawEndDate,
  'signatory added': drawNewSignatory,
  'signatory removed': drawNoSignatory,
};

interface ChangeFault {
  /** Which of the changes, from 0. */
  at: number;
  field: string;
  words: string;
}

/** The name of the field that a fault is about, as the form and the act's input know it. */
export function fieldOf({ at, field }: ChangeFault): string {
  return field === 'subjectId' ? `changes.${at}.subjectId` : `changes.${at}.put.${field}`;
}

/** Puts changes beside what is agreed now: both wordings of each, or everything that stands in the way. */
export function drawChanges(
  proposed: readonly ProposedChange[],
  facts: AgreedFacts,
): { changes: Change[]; faults: ChangeFault[] } {
  const changes: Change[] = [];
  const faults: ChangeFault[] = [];
  const seen = new Set<string>();
  proposed.forEach((change, at) => {
    const rule = RULES[change.kind] as (change: ProposedChange, facts: AgreedFacts) => Drawn;
    const drawn = rule(change, facts);
    if (isFault(drawn)) faults.push({ at, field: drawn.field, words: drawn.fault });
    else if (subjectsOf(change).some((subject) => seen.has(subject)))
      faults.push({ at, field: 'subjectId', words: 'This is changed twice in one proposal. Put it into one change.' });
    else changes.push({ ...change, ...drawn });
    for (const subject of subjectsOf(change)) seen.add(subject);
  });
  return { changes, faults };
}

/** What a change touches: two changes of the same subject cannot both hold. */
export function subjectsOf(change: ProposedChange): string[] {
  if (change.kind === 'money moved')
    return [...new Set(change.put.moves.flatMap((move) => [move.fromLineId, move.toLineId]))];
  if (change.kind === 'purpose reworded') return ['purpose'];
  if (change.kind === 'end date changed') return ['end date'];
  return CHANGES[change.kind].adds || change.subjectId === null ? [] : [change.subjectId];
}

/** Whether two sets of changes touch one thing. */
export function touchTheSame(one: readonly ProposedChange[], other: readonly ProposedChange[]): boolean {
  const touched = new Set(one.flatMap(subjectsOf));
  return other.flatMap(subjectsOf).some((subject) => touched.has(subject));
}

interface Wording {
  text: string;
  conditions: string[];
  changes: Change[];
}

/**
 * What is signed: the text of one round, its conditions and its changes, and nothing of the version it happens to be
 * based on. A signature under one round is none under the next.
 */
export function signedText(decisionId: string, { round, ...wording }: Wording & { round: number }) {
  return { decisionId, round, ...saidBy(wording) };
}

/** Whether two texts ask everybody the same thing. */
export function saysTheSame(one: Wording, other: Wording): boolean {
  return hashOf(saidBy(one)) === hashOf(saidBy(other));
}

function saidBy({ text, conditions, changes }: Wording) {
  const said = changes.map(({ kind, subjectId, from, to, put }) => ({ kind, subjectId, from, to, put }));
  return { text, conditions, changes: said };
}

/** The number that the next version gets. A first version is signed whole, so there is always one before. */
export function nextVersion(current: { major: number; minor: number }): { major: number; minor: number } {
  return { major: current.major, minor: current.minor + 1 };
}
