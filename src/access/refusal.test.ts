import { describe, expect, it } from 'vitest';
import type { Actor } from './actor.ts';
import { type Action, policy } from './policy.ts';
import { refusal } from './refusal.ts';

const BY_PROPOSAL = 'What was agreed changes only by a proposal that every signing party consents to.';
const actor = (over: Partial<Actor>): Actor =>
  ({ agreementStatus: 'active', role: 'contributor', partySigns: true, isLead: false, ...over }) as Actor;
const ACTIONS = Object.keys(policy) as Action[];

describe('Why something is refused', () => {
  it('is that it changes by proposal for what was drafted together, and for nothing else', () => {
    const said = ACTIONS.filter((action) => refusal(actor({}), action) === BY_PROPOSAL);
    expect(said).toEqual([
      'agreement.edit',
      'party.add',
      'party.remove',
      'clause.edit',
      'money.edit',
      'goal.edit',
      'measure.edit',
      'question.edit',
      'question.retire',
    ]);
  });

  it('is a whole sentence, whoever asks for whatever', () => {
    for (const role of ['signatory', 'contributor', 'reader'] as const)
      for (const agreementStatus of ['draft', 'proposed', 'active', 'ended'] as const)
        for (const action of ACTIONS)
          expect([action, refusal(actor({ role, agreementStatus }), action)]).toEqual([
            action,
            expect.stringMatching(/^[A-Z].+\.$/),
          ]);
  });

  it('is for a reader that they read along, and once it has ended that it has', () => {
    for (const action of ACTIONS) {
      expect(refusal(actor({ role: 'reader' }), action)).toContain('as a reader');
      expect(refusal(actor({ agreementStatus: 'ended' }), action)).toContain('has ended');
    }
  });
});
