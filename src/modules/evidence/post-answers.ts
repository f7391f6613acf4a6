import type { Side } from '#/access/sides.ts';
import type { Answers } from '#/lib/answers.ts';
import { addDays } from '#/lib/days.ts';
import type { ConsentScope, EvidenceKind, Identifiability, Naming } from './vocabulary.ts';

interface Setting {
  side: Side;
  today: string;
}

const TWO_YEARS = 730;
const MINE: Record<Side, string> = {
  providing: 'front-line worker',
  commissioning: 'commissioner',
  partner: 'partner',
};

/**
 * The form's few questions as a post: who may read it follows from what the person said, and what was left out gets
 * what is usual. What is missing is left to the post's own rules, which name it.
 */
export function postFrom({ one, all }: Answers, { side, today }: Setting) {
  const told = one('consent');
  const view = one('view');
  return {
    text: one('text'),
    title: one('title'),
    perspective: one('perspective') || perspectiveOf(view, side),
    visibility: visibilityOf(told),
    consent: consentFrom({ one, all }, today),
    kind: (one('kind') || (view === 'work' ? 'observation' : 'story')) as EvidenceKind,
    happenedOn: one('happenedOn') || null,
    whatChanged: one('whatChanged'),
    significance: one('significance'),
    accordingTo: one('accordingTo'),
    context: one('context'),
    contribution: one('contribution'),
    challengesAssumption: one('challengesAssumption'),
    surprising: all('surprising').length > 0,
    harm: all('harm').length > 0,
    identifiability: (one('identifiability') ||
      (told === 'not needed' ? 'no personal data' : 'pseudonymised')) as Identifiability,
    identifiabilitySteps: one('identifiabilitySteps')
      .split('\n')
      .map((step) => step.trim())
      .filter((step) => step !== ''),
    goalIds: all('goalIds'),
    measureIds: all('measureIds'),
    questionIds: all('questionIds'),
  };
}

/** What has to be answered before a post can be kept, by field; asked without a network too. */
export function missingAnswers({ one }: Answers): Record<string, string> {
  const missing: Record<string, string> = {};
  if (!one('text')) missing.text = 'Write what you saw or heard.';
  if (!one('view') && !one('perspective')) missing.perspective = 'Say whose view this is.';
  if (!one('consent')) missing.consent = 'Say whether we may keep this story.';
  return missing;
}

function perspectiveOf(view: string, side: Side): string {
  if (view === 'work') return MINE[side];
  return { resident: 'resident', colleague: 'colleague or partner', several: 'several people together' }[view] ?? '';
}

function visibilityOf(told: string): 'private' | 'organisation' | 'agreement' {
  if (told === 'yes' || told === 'not needed') return 'agreement';
  return told === 'inside' ? 'organisation' : 'private';
}

/** Consent as the person said it. Nothing chosen is no consent, and the post's rules ask for it. */
export function consentFrom({ one, all }: Answers, today: string) {
  const told = one('consent');
  const said = (field: string) => all(field).length > 0;
  const partners: ConsentScope[] = [
    'this agreement',
    ...(said('notInReviews') ? [] : (['joint reviews'] as const)),
    ...(said('others') ? (['other agreements'] as const) : []),
    ...(said('public') ? (['public learning'] as const) : []),
  ];
  const called = one('called');
  const named = (one('namedAs') || (called ? 'pseudonym' : 'none')) as Naming;
  if (told === 'not asked') return { status: 'not asked' as const, namedAs: named, called };
  if (told === 'not needed')
    return { status: 'not required' as const, scope: partners, how: one('how'), namedAs: 'role' as const };
  if (told !== 'yes' && told !== 'inside') return undefined as never;
  return {
    status: 'given' as const,
    scope: told === 'yes' ? partners : [],
    scopeNote: one('scopeNote'),
    how: one('how'),
    by: one('askedBy') || null,
    on: one('askedOn') || null,
    endsOn: one('endsOn') || addDays(today, TWO_YEARS),
    namedAs: named,
    called,
  };
}
