import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNhsNumber } from './identifiers.ts';
import { holdsOtherLetters, masked, tracesIn } from './recognisable.ts';

const setting = { today: '2026-05-15', known: ['Thornmere', 'Lantern House', '"Marcy"'] };
const found = (text: string) => tracesIn(text, setting).map(({ kind, words }) => `${kind}: ${words}`);

describe('What may point to a person', () => {
  it.each([
    ['Ring me on 07700 900123 after six.', 'phone number: 07700 900123'],
    ['Ring (01632) 960 001 and ask.', 'phone number: (01632) 960 001'],
    ['From abroad it is +44 7700 900 123.', 'phone number: +44 7700 900 123'],
    ['She wrote from j.smith+home@mail.example.org twice.', 'e-mail address: j.smith+home@mail.example.org'],
    ['He moved to sw1a 1aa in June.', 'postcode: sw1a 1aa'],
    ['It is flat 4, 12 Harbour View Road now.', 'street and number: flat 4, 12 Harbour View Road'],
    ['Her number is 943 476 5919.', 'NHS number: 943 476 5919'],
    ['His number is QQ 12 34 56 C.', null],
    ['His number is AB 12 34 56 C.', 'National Insurance number: AB 12 34 56 C'],
    ['She was born on 3/4/89 in the old hospital.', 'date of birth: 3/4/89'],
    ['She gave 12 March 1984 at the desk.', 'date of birth: 12 March 1984'],
    ['We met on 12 March 2026 at the desk.', null],
    ['It cost £1,200,000 over 24 months and 95.4 per cent.', null],
    ['The meeting of 2024-25 had 1,271 cases and 420000 pounds.', null],
    ['She said Mrs Jones would not open.', 'name: Mrs Jones'],
    ['Fatima came in on her own.', 'name: Fatima'],
    ['Then Priya Shah rang the office.', 'name: Priya Shah'],
    ["It was Gareth's idea.", 'name: Gareth'],
    ['Siân Morgan met me at the door.', 'name: Siân Morgan'],
    ['Si\u0302an Morgan met me at the door.', 'name: Si\u0302an Morgan'],
    ['Zbyszek Kowalski met me at the door.', 'name: Zbyszek Kowalski'],
    ['Yesterday Kowalski met me at the door.', 'name: Kowalski'],
    ["I told Ms O'Brien to wait.", "name: Ms O'Brien"],
    ['Siobhan O’Brien waited.', 'name: Siobhan O’Brien'],
    ['A letter for McDonald came.', 'name: McDonald'],
    ['It is Flat 3, Oak House now.', 'street and number: Flat 3, Oak House'],
    ['In the end the letter went to Brzezinski.', 'name: Brzezinski'],
    ['On Tuesday she rang Thornmere council from Lantern House.', null],
    ['Marcy walked there twice, in March, with her English teacher.', null],
    ['Nobody asked. She had the money in an envelope. I asked twice.', null],
  ])('%s', (text, trace) => {
    expect(found(text)).toEqual(trace ? [trace] : []);
  });

  it('an NHS number is one whose last digit fits the nine before it', () => {
    expect(isNhsNumber('943 476 5919')).toBe(true);
    expect(isNhsNumber('943 476 5918')).toBe(false);
    expect(isNhsNumber('000 000 0000')).toBe(false);
  });

  it('a text says where it holds letters in which no name is looked for', () => {
    expect(holdsOtherLetters('She told عمر to wait.')).toBe(true);
    expect(holdsOtherLetters('Siân told José: 3 × 4 – 🙂')).toBe(false);
  });

  it('traces lie in the text in its order, never overlap, and say the very words', () => {
    const piece = fc.constantFrom(
      '07700 900123',
      'Mrs Jones',
      'a@b.example',
      'SW1A 1AA',
      'Fatima',
      '943 476 5919',
      ' and ',
      '. ',
      'x',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }), (parts) => {
        const text = parts.join(' ');
        let last = 0;
        for (const { from, to, words } of tracesIn(text, setting)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(text.slice(from, to)).toBe(words);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
      }),
    );
  });
});

describe('Masking', () => {
  it('takes the words out wherever they stand, and says what stood there', () => {
    const text = 'Fatima rang. I told Fatima that 07700 900123 is wrong.';
    expect(masked(text, tracesIn(text, setting))).toBe('[name] rang. I told [name] that [phone number] is wrong.');
  });

  it('leaves a longer word alone that holds the same letters', () => {
    expect(masked('Sam asked for a sample of Samuel.', [{ kind: 'name', from: 0, to: 3, words: 'Sam' }])).toBe(
      '[name] asked for a sample of Samuel.',
    );
  });

  it('what is masked is not found again', () => {
    const text = 'Mrs Jones, 12 Harbour Road, SW1A 1AA, born 3/4/1989, AB 12 34 56 C.';
    expect(tracesIn(masked(text, tracesIn(text, setting)), setting)).toEqual([]);
  });
});
