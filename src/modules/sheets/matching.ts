import { FIELD_WORDS, FIELDS, type Field } from './vocabulary.ts';

/** For each column, what it holds; null where it is left out. */
export type Matching = (Field | null)[];

/** What people write above their columns, beside our own words. */
const HEADINGS: Record<Field, readonly string[]> = {
  text: [
    'story',
    'text',
    'evidence',
    'what happened',
    'what did you see or hear',
    'description',
    'narrative',
    'quote',
    'comment',
    'feedback',
    'observation',
    'notes',
  ],
  title: ['heading', 'headline', 'name of story'],
  perspective: ['perspective', 'view', 'viewpoint', 'voice', 'told by', 'who', 'source', 'role'],
  kind: ['type', 'kind of evidence', 'category'],
  happenedOn: ['date', 'day', 'when', 'date of event', 'happened', 'date happened'],
  whatChanged: ['change', 'changed', 'outcome', 'difference', 'difference made'],
  significance: ['significance', 'why it matters', 'why does it matter', 'matters', 'importance', 'so what'],
  accordingTo: ['according to whom', 'says who'],
  context: ['context', 'background', 'circumstances'],
  contribution: ['contribution', 'our contribution', 'what we did'],
  challengesAssumption: ['assumption', 'assumptions', 'challenges assumption', 'challenges'],
  surprising: ['surprise', 'surprised us', 'unexpected'],
  harm: ['harmful', 'did harm', 'negative'],
  language: ['lang'],
  visibility: ['visibility', 'readers', 'shared with', 'audience', 'who can read it'],
  consent: ['consent status', 'consent given', 'permission', 'agreed'],
  consentScope: ['consent scope', 'scope', 'scope of consent', 'may be used for', 'use'],
  consentScopeNote: ['consent note', 'scope note', 'conditions'],
  consentHow: ['consent how', 'how consent was obtained', 'how obtained'],
  consentOn: ['consent date', 'date of consent', 'consent on'],
  consentEndsOn: ['consent ends', 'consent expires', 'expires', 'expiry', 'until', 'keep until'],
  namedAs: ['named as', 'naming', 'how named'],
  called: ['called', 'pseudonym', 'alias', 'known as'],
};

const plain = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const MEANS = new Map(
  FIELDS.flatMap((field) =>
    [FIELD_WORDS[field], field, ...HEADINGS[field]].map((words) => [plain(words), field] as const),
  ),
);

/**
 * What the columns hold, guessed from their headings: one that says exactly what we call it, or a word for it that people
 * use. Each field is guessed once, the first time; what is not recognised is left out.
 */
export function guessMatching(headings: readonly string[]): Matching {
  const taken = new Set<Field>();
  return headings.map((heading) => {
    const field = MEANS.get(plain(heading));
    if (!field || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

interface SaidForAll {
  perspective: string | null;
  consent: string;
  endsOn: string | null;
}

/** What is missing for every row, since no column says it and nobody said it for all of them; by field. */
export function missingForAll(
  matching: Matching,
  { perspective, consent, endsOn }: SaidForAll,
): Record<string, string> {
  const fields: Record<string, string> = {};
  if (!perspective && !matching.includes('perspective')) fields['forAll.perspective'] = 'Say whose view they are.';
  const isGiven = consent === 'given' && !matching.includes('consent');
  if (isGiven && !endsOn && !matching.includes('consentEndsOn'))
    fields['forAll.endsOn'] = 'Say until when we may keep them.';
  return fields;
}

/** What stands against a matching, in a sentence; null where nothing does. */
export function matchingFault(matching: Matching): string | null {
  if (!matching.includes('text')) return 'Say which column holds the story.';
  const twice = FIELDS.find((field) => matching.filter((held) => held === field).length > 1);
  return twice ? `Two columns hold “${FIELD_WORDS[twice]}”. Leave one of them out.` : null;
}
