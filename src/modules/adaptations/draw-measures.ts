import { monthInWords } from '#/modules/measures/months.ts';
import type { MeasureFacts } from '#/modules/measures/schema.ts';
import type { AgreedFacts } from './agreed-facts.ts';
import type { ProposedChange } from './changes.ts';
import { type Drawn, fault, reworded } from './drawn.ts';

const GONE = fault('subjectId', 'This measure is not in use any more. Choose one that is.');

const DIRECTION_WORDS: Record<string, string> = {
  increase: 'higher is better',
  decrease: 'lower is better',
  neither: 'neither way is better in itself',
};

interface MeasureText {
  name: string;
  unit: string;
  direction: string;
  purpose: string;
  misleads: string;
  source: string;
  countsPeople?: boolean;
}

/** A measure's definition as running text, so that two of them can be compared word by word. */
function inWords(measure: MeasureText): string {
  return [
    `${measure.name}, in ${measure.unit}; ${DIRECTION_WORDS[measure.direction] ?? measure.direction}.`,
    `Purpose: ${measure.purpose}`,
    `How it could mislead: ${measure.misleads}`,
    `Source: ${measure.source}`,
    ...(measure.countsPeople ? ['It counts people or households: small numbers are not shown.'] : []),
  ].join('\n');
}

function unknownPart(put: MeasureFacts, { text, people }: AgreedFacts): Drawn | null {
  if (!people.some(({ id }) => id === put.ownerId))
    return fault('ownerId', 'Choose somebody who contributes to this agreement.');
  if (put.goalIds.some((goalId) => !text.goals.some(({ id }) => id === goalId)))
    return fault('goalIds', 'One of these goals is not in the agreement any more.');
  return null;
}

export function drawNewMeasure({ put }: ProposedChange<'measure added'>, facts: AgreedFacts): Drawn {
  return unknownPart(put, facts) ?? { from: '', to: `${inWords(put)}\nFrom ${monthInWords(put.fromMonth)}.` };
}

export function drawMeasure({ subjectId, put }: ProposedChange<'measure changed'>, facts: AgreedFacts): Drawn {
  const measure = facts.text.measures.find(({ id }) => id === subjectId);
  if (!measure) return GONE;
  const unknown = unknownPart(put, facts);
  if (unknown) return unknown;
  const latest = measure.definitions.at(-1);
  if (latest && put.fromMonth <= latest.from)
    return fault('fromMonth', `A definition holds from ${monthInWords(latest.from)} already. Choose a later month.`);
  // What was said to count people once is held to it, whatever a later definition says.
  const countsPeople = measure.definitions.some((definition) => definition.countsPeople);
  return reworded(inWords({ ...measure, countsPeople }), `${inWords(put)}\nFrom ${monthInWords(put.fromMonth)}.`);
}

export function drawNoMeasure({ subjectId }: ProposedChange<'measure retired'>, { text }: AgreedFacts): Drawn {
  const measure = text.measures.find(({ id }) => id === subjectId);
  return measure ? { from: inWords(measure), to: 'No longer in use; its readings stay.' } : GONE;
}

export function drawRebase({ subjectId, put }: ProposedChange<'measure rebased'>, facts: AgreedFacts): Drawn {
  const measure = facts.text.measures.find(({ id }) => id === subjectId);
  if (!measure) return GONE;
  const rebasedFrom = facts.measures.find(({ id }) => id === subjectId)?.rebasedFrom ?? [];
  const first = measure.definitions[0]?.from;
  if (rebasedFrom.includes(put.fromMonth))
    return fault('fromMonth', `Its limits are drawn from ${monthInWords(put.fromMonth)} already.`);
  if (first && put.fromMonth <= first)
    return fault('fromMonth', `It is read since ${monthInWords(first)}. Choose a later month.`);
  const latest = [...rebasedFrom].sort().at(-1);
  const since = latest ?? first;
  return {
    from: since ? `Limits from all months since ${monthInWords(since)}` : 'Limits from all months',
    to: `Limits drawn anew from ${monthInWords(put.fromMonth)}`,
  };
}
