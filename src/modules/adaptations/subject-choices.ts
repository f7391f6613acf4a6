import { pounds } from '#/lib/pounds.ts';
import type { ChangeKind } from '#/modules/agreements/vocabulary.ts';
import { CHANGES } from './change-kinds.ts';
import { dayInWords } from './day-words.ts';

/** All that can be changed, as it says now. */
interface Changeable {
  purpose: string;
  endsOn: string;
  clauses: { id: string; heading: string; words: string; shows: string | null }[];
  goals: { id: string; words: string }[];
  questions: { id: string; words: string }[];
  measures: { id: string; name: string; unit: string; purpose: string }[];
  moneyLines: { id: string; name: string; perYear: number }[];
  parties: { id: string; name: string; signs: boolean }[];
}

const LONGEST = 90;
const short = (words: string) => (words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words);

/** What a change of this kind can be about, to choose from. */
export function subjectsFor(kind: ChangeKind, all: Changeable): { value: string; words: string }[] {
  switch (CHANGES[kind].noun) {
    case 'goal':
      return all.goals.map(({ id, words }, at) => ({ value: id, words: short(`Goal ${at + 1}: ${words}`) }));
    case 'question':
      return all.questions.map(({ id, words }) => ({ value: id, words: short(words) }));
    case 'measure':
      return all.measures.map(({ id, name }) => ({ value: id, words: short(name) }));
    case 'clause':
      return all.clauses
        .filter(({ shows }) => (kind === 'clause removed' ? shows === null : shows !== 'purpose'))
        .map(({ id, heading }) => ({ value: id, words: short(heading) }));
    case 'money line':
      return all.moneyLines.map(({ id, name, perYear }) => ({
        value: id,
        words: `${name}, ${pounds(perYear)} a year`,
      }));
    case 'party':
      return all.parties
        .filter(({ signs }) => signs === (kind === 'signatory removed'))
        .map(({ id, name }) => ({ value: id, words: name }));
    default:
      return [];
  }
}

/** A proposal's sentence to begin with, where one comes from what would change: "Reword goal 1"; empty where it is gone. */
export function asProposal({ kind, subjectId }: { kind: ChangeKind; subjectId: string }, all: Changeable): string {
  const { act } = CHANGES[kind];
  const number = all.goals.findIndex(({ id }) => id === subjectId) + 1;
  if (number > 0) return act.replace('a goal', `goal ${number}`);
  const subject = subjectsFor(kind, all).find(({ value }) => value === subjectId);
  return subject ? `${act}: ${subject.words}` : '';
}

/** What it says now; null where there is nothing to say beside the fields. */
export function nowOf(kind: ChangeKind, subjectId: string, all: Changeable): string | null {
  const isIt = ({ id }: { id: string }) => id === subjectId;
  switch (kind) {
    case 'purpose reworded':
      return all.purpose;
    case 'end date changed':
      return `The agreement ends on ${dayInWords(all.endsOn)}.`;
    case 'goal reworded':
    case 'goal retired':
      return all.goals.find(isIt)?.words ?? null;
    case 'question reworded':
    case 'question retired':
      return all.questions.find(isIt)?.words ?? null;
    case 'clause reworded':
    case 'clause removed':
      return all.clauses.find(isIt)?.words ?? null;
    case 'measure retired':
    case 'measure rebased':
    case 'measure changed': {
      const measure = all.measures.find(isIt);
      return measure ? `${measure.name}, in ${measure.unit}. ${measure.purpose}` : null;
    }
    case 'total changed': {
      const line = all.moneyLines.find(isIt);
      return line ? `${line.name}: ${pounds(line.perYear)} a year` : null;
    }
    case 'signatory added':
      return `${all.parties.find(isIt)?.name ?? 'It'} takes part and does not sign.`;
    case 'signatory removed':
      return `${all.parties.find(isIt)?.name ?? 'It'} takes part and signs.`;
    default:
      return null;
  }
}
