import { describe, expect, it } from 'vitest';
import { afterAnswer, inHand, isOver, type Kept, saysSomething } from './course.ts';

const NOW = '2026-05-15T10:00:00.000Z';
const waiting: Kept = {
  evidenceId: 'e',
  personId: 'p',
  agreementId: 'a',
  agreementTitle: 'Keeping Home',
  state: 'waiting',
  typed: [['text', 'She had it in an envelope.']],
  act: { id: 'act', input: { text: 'She had it in an envelope.' } },
  since: '2026-05-15T09:00:00.000Z',
  mayHaveArrived: null,
  fault: null,
};
const no = (code: string, message = 'Said by the server.') => ({ ok: false as const, code, message, fields: {} });

describe('What waits on a device', () => {
  it('goes with all its words once it has arrived, and says when', () => {
    expect(afterAnswer(waiting, { ok: true }, NOW)).toMatchObject({ state: 'sent', typed: [], act: null, since: NOW });
  });

  it.each(['NETWORK', 'UNKNOWN', 'LIMIT', 'UNAUTHENTICATED', 'CONFLICT'])(
    'waits on as the same act after %s',
    (code) => {
      expect(afterAnswer(waiting, no(code), NOW)).toMatchObject({
        state: 'waiting',
        act: waiting.act,
        since: waiting.since,
      });
    },
  );

  it.each(['INVALID', 'FORBIDDEN', 'NOT_FOUND'])('stays with the reason after %s', (code) => {
    expect(afterAnswer(waiting, no(code), NOW)).toMatchObject({
      state: 'refused',
      typed: waiting.typed,
      fault: { message: 'Said by the server.' },
    });
  });

  it('that was changed after it may have arrived says that it went as it was', () => {
    const lost = afterAnswer(waiting, no('NETWORK'), NOW);
    expect(lost.mayHaveArrived).toBe('act');
    expect(inHand(lost, NOW)).toMatchObject({ state: 'draft', act: null, mayHaveArrived: 'act' });
    expect(afterAnswer(lost, no('CONFLICT'), NOW).state).toBe('waiting');
    expect(afterAnswer({ ...lost, act: { id: 'another', input: {} } }, no('CONFLICT'), NOW).fault?.message).toMatch(
      /^It went already/,
    );
  });

  it('is worth keeping as soon as something was written, not when something was merely chosen', () => {
    expect(
      saysSomething([
        ['view', 'work'],
        ['text', ' '],
      ]),
    ).toBe(false);
    expect(saysSomething([['text', 'S']])).toBe(true);
    expect(saysSomething([['context', 'It was cold.']])).toBe(true);
  });

  it('is told of for a day after it went', () => {
    const sent = afterAnswer(waiting, { ok: true }, NOW);
    expect(isOver(sent, '2026-05-16T09:59:00.000Z')).toBe(false);
    expect(isOver(sent, '2026-05-16T10:01:00.000Z')).toBe(true);
    expect(isOver(waiting, '2027-05-16T10:01:00.000Z')).toBe(false);
  });
});
