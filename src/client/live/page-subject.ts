import type { SubjectKind } from '#/modules/journal/events.ts';

/** The agreement a page is about, by its path; null for a page about all of them. */
export function agreementOf(path: string): string | null {
  return /^\/agreements\/([0-9a-f-]{36})(?:\/|$)/.exec(path)?.[1] ?? null;
}

const WORDS: Record<SubjectKind, string> = {
  agreement: 'the agreement',
  party: 'who takes part',
  participant: 'who takes part',
  invitation: 'who is invited',
  clause: 'the terms',
  'money line': 'the money',
  goal: 'the goals',
  question: 'the learning questions',
  measure: 'the measures',
  reading: 'readings',
  annotation: 'notes on a chart',
  evidence: 'evidence',
  sheet: 'evidence',
  theme: 'the themes',
  coding: 'who codes together',
  response: 'what people say about evidence',
  insight: 'what was learnt',
  decision: 'a proposal',
  adaptation: 'a change',
  objection: 'a proposal',
  review: 'a review',
  meeting: 'a meeting',
  promise: 'promises',
  'calendar link': 'your calendar address',
};

const SHOWN: Record<string, SubjectKind[]> = {
  terms: ['agreement', 'party', 'clause', 'money line', 'goal', 'measure', 'adaptation'],
  goals: ['goal', 'question', 'measure', 'evidence', 'sheet', 'insight', 'decision', 'adaptation'],
  measures: ['measure', 'reading', 'annotation', 'adaptation'],
  questions: ['question', 'insight'],
  evidence: ['evidence', 'sheet', 'theme', 'response', 'insight'],
  themes: ['theme', 'coding', 'evidence'],
  changes: ['decision', 'objection', 'adaptation'],
  reviews: ['review', 'insight', 'decision', 'objection', 'promise'],
  people: ['party', 'participant', 'invitation'],
};

/** What to say to somebody who only hears the page that it changed by others; null where it is nothing this page shows. */
export function changeInWords(path: string, kinds: Iterable<SubjectKind>): string | null {
  const section = path.split('/')[3];
  const shown = section ? SHOWN[section] : undefined;
  const words = new Set([...kinds].filter((kind) => !shown || shown.includes(kind)).map((kind) => WORDS[kind]));
  if (words.size === 0) return null;
  return `This page changed: ${new Intl.ListFormat('en-GB').format(words)}.`;
}
