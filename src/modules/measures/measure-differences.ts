import { DIRECTION_WORDS, KIND_WORDS } from './kind-words.ts';
import type { MeasureTyped } from './measure-typed.ts';

const LABELS = {
  name: 'Name',
  unit: 'Counted in',
  kind: 'Kind of number',
  direction: 'Which way is better',
  purpose: 'What we hope to learn',
  misleads: 'How it could mislead',
  source: 'Where it comes from',
  ownerId: 'Who posts it',
  dueDay: 'Posted by day',
} as const;

/** What both a stored measure and a form say. */
export type MeasureText = Pick<MeasureTyped, keyof typeof LABELS>;

export interface MeasureDifference {
  label: string;
  theirs: string;
  mine: string;
}

/** Where two people wrote a measure differently: each part in both wordings. */
export function measureDifferences(
  theirs: MeasureText,
  mine: MeasureText,
  nameOf: (personId: string) => string,
): MeasureDifference[] {
  const said = (measure: MeasureText, field: keyof MeasureText) => {
    if (field === 'kind') return KIND_WORDS[measure.kind].name;
    if (field === 'direction') return DIRECTION_WORDS[measure.direction];
    if (field === 'ownerId') return nameOf(measure.ownerId);
    return String(measure[field]).trim();
  };
  return (Object.keys(LABELS) as (keyof MeasureText)[])
    .filter((field) => String(theirs[field]).trim() !== String(mine[field]).trim())
    .map((field) => ({ label: LABELS[field], theirs: said(theirs, field), mine: said(mine, field) }));
}
