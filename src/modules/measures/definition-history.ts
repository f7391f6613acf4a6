import { countInWords } from './figures.ts';

interface Definition {
  fromMonth: string;
  fixAfterPoints: number | null;
  rounding: string;
  countsPeople?: boolean;
  agreementVersion: string | null;
}

interface Rebase {
  fromMonth: string;
  reason: string;
  adaptationId: string | null;
}

/** A month from which a measure was counted, or its limits drawn, in another way. */
export interface Turn {
  fromMonth: string;
  /** What began: `First definition`, `New definition`, `New limits, agreed`. */
  what: string;
  /** Why, and how limits are drawn since. */
  words: string[];
  agreementVersion: string | null;
  adaptationId: string | null;
}

/** Everything that opened a new segment of a measure's series, the newest first. */
export function definitionHistory(definitions: readonly Definition[], rebases: readonly Rebase[]): Turn[] {
  const defined = definitions.map((definition, index) => ({
    fromMonth: definition.fromMonth,
    what: index === 0 ? 'First definition' : 'New definition',
    words: [limitsDrawn(definition.fixAfterPoints), rounded(definition.rounding), counted(definition)].filter(
      (words) => words !== '',
    ),
    agreementVersion: definition.agreementVersion,
    adaptationId: null,
  }));
  const redrawn = rebases.map(({ fromMonth, reason, adaptationId }) => ({
    fromMonth,
    what: 'New limits, agreed',
    words: [reason],
    agreementVersion: null,
    adaptationId,
  }));
  return [...defined, ...redrawn].toSorted((a, b) =>
    a.fromMonth < b.fromMonth ? 1 : a.fromMonth > b.fromMonth ? -1 : 0,
  );
}

function limitsDrawn(fixAfterPoints: number | null): string {
  if (fixAfterPoints === null) return 'Limits are drawn from all readings since.';
  return `Limits are drawn from the first ${countInWords(fixAfterPoints)} readings and then held.`;
}

function counted({ countsPeople }: Definition): string {
  return countsPeople ? 'It counts people or households, so small numbers are not shown.' : '';
}

function rounded(rounding: string): string {
  return rounding === 'whole per cent' ? 'A reading is rounded to whole per cent.' : '';
}
