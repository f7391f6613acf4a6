import type { AgreedFacts } from '#/modules/adaptations/agreed-facts.ts';
import type { ChangePuts, ProposedChange } from '#/modules/adaptations/changes.ts';
import { EMPTY_TERMS, USUAL_ENVELOPE } from '#/modules/agreements/terms.ts';
import type { ChangeKind } from '#/modules/agreements/vocabulary.ts';

const organisation = (id: string) => ({ organisationId: id, id: `${id} party` });

/** An agreement of £420,000 a year from April to March, in which the 15 May 2026 is today. */
export function someFacts(): AgreedFacts {
  return {
    today: '2026-05-15',
    text: {
      title: 'Keeping Home',
      place: 'Thornmere',
      startingPoint: { kind: 'one part of the system', text: 'council tax recovery' },
      purpose: 'So that people keep a home they would choose.',
      period: { startsOn: '2024-04-01', endsOn: '2027-03-31' },
      paymentTerms: 'Quarterly in advance',
      confidentiality: 'Open between the parties.',
      reviewEveryMonths: 6,
      terms: EMPTY_TERMS,
      envelope: USUAL_ENVELOPE,
      parties: [
        { ...organisation('council'), name: 'Council', side: 'commissioning', kind: 'commissioner', signs: true },
        { ...organisation('foundation'), name: 'Foundation', side: 'commissioning', kind: 'funder', signs: true },
        { ...organisation('lantern'), name: 'Lantern House', side: 'providing', kind: 'provider', signs: true },
        { ...organisation('voices'), name: 'Doorstep Voices', side: 'partner', kind: 'residents', signs: false },
      ],
      clauses: [
        { id: 'what for', section: 'purpose', heading: 'What for', text: '', shows: 'purpose', oldTerm: null },
        { id: 'dispute', section: 'dispute', heading: 'Disputes', text: 'We talk first.', shows: null, oldTerm: null },
      ],
      goals: [
        { id: 'home', version: 1, text: 'Households keep their tenancy.', why: 'A home is a beginning.' },
        { id: 'early', version: 1, text: 'People are met early.', why: 'Late is dear.' },
      ],
      questions: [{ id: 'who', goalId: 'home', text: 'Who is never reached?' }],
      measures: [
        {
          id: 'referrals',
          name: 'Enforcement referrals',
          unit: 'referrals a month',
          kind: 'count',
          direction: 'decrease',
          purpose: 'To see the cliff edge.',
          misleads: 'Policy moves it too.',
          source: 'The council',
          definitions: [{ from: '2024-04', fixAfterPoints: null, rounding: 'none' }],
        },
      ],
      moneyLines: [
        {
          id: 'talk',
          name: 'Community conversations',
          heldBy: 'lantern',
          perYear: 15_000_000,
          paidBy: [
            { organisationId: 'council', perYear: 10_000_000 },
            { organisationId: 'foundation', perYear: 5_000_000 },
          ],
        },
        {
          id: 'enforce',
          name: 'Enforcement',
          heldBy: 'council',
          perYear: 7_800_000,
          paidBy: [{ organisationId: 'council', perYear: 7_800_000 }],
        },
        {
          id: 'shelter',
          name: 'Temporary accommodation',
          heldBy: 'council',
          perYear: 19_200_000,
          paidBy: [{ organisationId: 'council', perYear: 19_200_000 }],
        },
      ],
    },
    measures: [{ id: 'referrals', ownerId: 'huw', dueDay: 20, goalIds: ['home'], rebasedFrom: [] }],
    people: [
      { id: 'huw', name: 'Huw', signsForPartyId: 'council party' },
      { id: 'rosa', name: 'Rosa', signsForPartyId: 'lantern party' },
    ],
    moved: [],
  };
}

let made = 0;

/** A change as somebody would propose it. */
export function aChange<K extends ChangeKind>(
  kind: K,
  put: ChangePuts[K],
  subjectId: string | null = null,
): ProposedChange<K> {
  made += 1;
  return { id: `change ${made}`, kind, subjectId, put, because: null, expected: null } as ProposedChange<K>;
}

/** Pounds a year that move from one line of `someFacts` to another. */
export function moving(pounds: number, fromLineId: string, toLineId: string, fromMonth = '2026-04') {
  return aChange('money moved', { moves: [{ fromLineId, toLineId, perYear: pounds * 100 }], fromMonth });
}
