import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canLoseSignatory,
  type Mark,
  missingToPropose,
  type StandingParty,
  signing,
  takesEffectOn,
  waitedFor,
  wordsOn,
} from './lifecycle.ts';

const party = (id: string, part: Partial<StandingParty> = {}): StandingParty => ({
  id,
  side: 'commissioning',
  name: id,
  signs: true,
  signatories: 1,
  ...part,
});
const council = party('council');
const foundation = party('foundation');
const lantern = party('lantern', { side: 'providing' });
const voices = party('voices', { side: 'partner', signs: false, signatories: 0 });
const all = [council, foundation, lantern, voices];
const text = { hash: 'a', since: '2024-03-18T09:30:00.000Z' };
const mark = (partyId: string, part: Partial<Mark> = {}): Mark => ({
  partyId,
  kind: 'signature',
  hash: 'a',
  at: '2024-03-25T10:00:00.000Z',
  ...part,
});

describe('Putting a draft to the parties', () => {
  it('asks for a signing party on each side, each with somebody who can sign', () => {
    expect(missingToPropose(all)).toEqual([]);
    expect(missingToPropose([council, voices])).toEqual(['A party on the providing side has to sign.']);
    expect(missingToPropose([lantern])).toEqual(['A party on the commissioning side has to sign.']);
    expect(missingToPropose([council, { ...lantern, signatories: 0 }])).toEqual([
      'Nobody of lantern can sign yet. Invite a signatory.',
    ]);
  });

  it('a partner who does not sign is not waited for', () => {
    expect(missingToPropose(all)).toEqual([]);
    expect(waitedFor(text, all, []).map(({ id }) => id)).toEqual(['council', 'foundation', 'lantern']);
  });
});

describe('Signing', () => {
  it('the last signing party brings the text into force, in whatever order they sign', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['council', 'foundation', 'lantern'], { minLength: 3 }), (order) => {
        const marks: Mark[] = [];
        const answers = order.map((id) => {
          const answer = signing(text, all, marks, id);
          marks.push(mark(id));
          return answer;
        });
        expect(answers).toEqual(['more', 'more', 'last']);
      }),
    );
  });

  it('a party that signed has signed, whoever of it comes next', () => {
    expect(signing(text, all, [mark('council')], 'council')).toBe('done');
    expect(signing(text, all, [], 'voices')).toBe('done');
  });

  it('a name under another text, or under an earlier proposal of the same text, does not count', () => {
    expect(waitedFor(text, [council], [mark('council', { hash: 'b' })])).toEqual([council]);
    expect(waitedFor(text, [council], [mark('council', { at: '2024-03-01T00:00:00.000Z' })])).toEqual([council]);
  });

  it('a party that declined may still sign: its latest word holds', () => {
    const marks = [mark('lantern', { kind: 'declined' }), mark('lantern', { at: '2024-03-26T10:00:00.000Z' })];
    expect(wordsOn(text, marks).get('lantern')?.kind).toBe('signature');
    expect(waitedFor(text, [lantern], marks.slice(0, 1))).toEqual([lantern]);
  });

  it('what is signed early begins with the period, what is signed late with its day', () => {
    expect(takesEffectOn('2024-04-01', '2024-03-25')).toBe('2024-04-01');
    expect(takesEffectOn('2024-04-01', '2024-04-09')).toBe('2024-04-09');
  });
});

describe('Who may go', () => {
  it('a signing party keeps somebody who can sign while a text is out or in force', () => {
    expect(canLoseSignatory('active', all, 'council')).toBe(false);
    expect(canLoseSignatory('proposed', [{ ...council, signatories: 2 }], 'council')).toBe(true);
    expect(canLoseSignatory('active', all, 'voices')).toBe(true);
  });

  it('a draft keeps somebody who can put it forward, of whichever party', () => {
    expect(canLoseSignatory('draft', all, 'lantern')).toBe(true);
    expect(canLoseSignatory('draft', [council, { ...lantern, signatories: 0 }], 'council')).toBe(false);
  });
});
