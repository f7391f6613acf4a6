import { describe, expect, it } from 'vitest';
import type { Side } from '#/access/sides.ts';
import { draftSteps } from './draft-steps.ts';

const party = (side: Side, signs = true) => ({ side, signsSince: signs ? '2026-05-15T10:00:00.000Z' : null });
const draft = { id: 'a', purpose: '', goals: [], measures: [], parties: [party('commissioning')] };
const done = (steps: { isDone: boolean }[]) => steps.map(({ isDone }) => isDone);

describe('What comes next in a draft', () => {
  it('an empty draft of one side: invite the other, write, sign', () => {
    const steps = draftSteps(draft);
    expect(steps.map(({ title }) => title)).toEqual(['Invite the other side', 'Write it together', 'Sign it']);
    expect(done(steps)).toEqual([false, false, false]);
    expect(steps[0]?.words).toContain('the providing side');
  });

  it('either side may begin', () => {
    expect(draftSteps({ ...draft, parties: [party('providing')] })[0]?.words).toContain('the commissioning side');
  });

  it('a party that does not sign is not the other side', () => {
    expect(draftSteps({ ...draft, parties: [party('commissioning'), party('providing', false)] })[0]?.isDone).toBe(
      false,
    );
  });

  it('it is written once there is a purpose and a goal', () => {
    const steps = draftSteps({
      ...draft,
      purpose: 'So that people keep a home.',
      goals: [{}],
      measures: [{}, {}],
      parties: [party('commissioning'), party('providing')],
    });
    expect(done(steps)).toEqual([true, true, false]);
    expect(steps[1]?.words).toBe('The purpose is written. One goal. Two measures.');
  });
});
