import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NoCodebook } from './codebook.ts';
import { readCsv, writeCsv } from './codebook-csv.ts';
import { readQdc, writeQdc } from './codebook-qdc.ts';

const id = '0d62985d-b147-5d01-a9b5-cae5dcd98342';
const code = (inside: string, attributes = `guid="${id}" name="Doors shut" isCodable="true"`) =>
  `<Code ${attributes}>${inside}</Code>`;
const book = (codes: string, root = 'xmlns="urn:QDA-XML:codebook:1.0"') =>
  `<?xml version="1.0" encoding="utf-8"?><CodeBook ${root} origin="elsewhere"><Codes>${codes}</Codes><Sets/></CodeBook>`;

// What ends a line is told differently by XML, and a name has none.
const text = (of: fc.StringConstraints) => fc.string(of).filter((one) => !/[\p{Cc}\u2028\u2029]/u.test(one));
const agreementId = 'd8a1d7fe-5a5a-5c1e-9a51-3c2f6f1f0b11';
const codes = fc.uniqueArray(
  fc.record({
    name: text({ minLength: 1, maxLength: 40, unit: 'grapheme' }).map((name) => `x${name}x`),
    description: fc.option(text({ maxLength: 100, unit: 'grapheme' }).map((text) => `=${text}"x`)),
  }),
  { minLength: 1, maxLength: 20, selector: ({ name }) => name },
);

describe('A codebook', () => {
  it('is read as it was written, as CSV and as REFI-QDA', () => {
    fc.assert(
      fc.property(codes, (all) => {
        expect(readCsv(writeCsv(all))).toEqual({ codes: all, faults: [] });
        expect(
          readQdc(
            writeQdc(
              agreementId,
              all.map((one) => ({ ...one, id })),
            ),
          ),
        ).toEqual({ codes: all, faults: [] });
      }),
    );
  });

  it('as CSV holds no formula', () => {
    const written = writeCsv([{ name: '=HYPERLINK("x")', description: '@SUM(1)' }]);
    expect(written.split('\r\n')[1]).toBe(`"'=HYPERLINK(""x"")",'@SUM(1)`);
  });

  it('comes as other programs write it: other columns, semicolons, codes within codes, groups that are no code', () => {
    expect(readCsv('\uFEFFColour;Code;Memo\nred;Doors shut;A desk\n')).toEqual({
      codes: [{ name: 'Doors shut', description: 'A desk' }],
      faults: [],
    });
    const inner = code('<Description>A desk</Description>', `guid="{${id}}" name="Desk" isCodable="1" color="#FF0000"`);
    const group = code(inner, `guid="${id}" name="Doors" isCodable="false"`);
    expect(readQdc(book(group)).codes).toEqual([{ name: 'Doors › Desk', description: 'A desk' }]);
  });

  it('comes back as deep as it went out: a code lies in its theme or group again, and a group is still no theme', () => {
    const path = fc.array(fc.constantFrom('Doors', 'Desk', 'Trust', 'Money'), { minLength: 1, maxLength: 6 });
    const paths = fc.uniqueArray(path, { minLength: 1, selector: (names) => names.join() });
    const byName = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1);
    fc.assert(
      fc.property(paths, (all) => {
        const themes = all.map((names) => ({ name: names.join(' › '), description: `On ${names.at(-1)}` }));
        const written = writeQdc(
          agreementId,
          themes.map((theme) => ({ ...theme, id })),
        );
        expect(
          readQdc(written)
            .codes.filter(({ name }) => name.length <= 80)
            .sort(byName),
        ).toEqual(themes.filter(({ name }) => name.length <= 80).sort(byName));
        expect(written).not.toContain('›');
      }),
    );
  });

  it('as REFI-QDA has each code with its guid, name and whether it is codable, its description before what lies in it', () => {
    const other = '1f1a0c4e-65a1-5a9e-8a70-0f1f4d1c2b3a';
    const written = writeQdc(agreementId, [
      { id: other, name: 'Doors › Desk', description: null },
      { id, name: 'Trust', description: 'Who stays' },
      { id, name: 'Trust › Money › Cash', description: null },
    ]);
    const group = 'guid="[0-9a-f-]{36}"';
    expect(written.split('\n')[1]).toMatch(
      new RegExp(
        `^<CodeBook origin="Accord" xmlns="urn:QDA-XML:codebook:1.0"><Codes>` +
          `<Code ${group} name="Doors" isCodable="false"><Code guid="${other}" name="Desk" isCodable="true"/></Code>` +
          `<Code guid="${id}" name="Trust" isCodable="true"><Description>Who stays</Description>` +
          `<Code ${group} name="Money" isCodable="false"><Code guid="${id}" name="Cash" isCodable="true"/></Code></Code>` +
          `</Codes></CodeBook>$`,
      ),
    );
    const guids = [...written.matchAll(/guid="([^"]+)"/g)].map(([, guid]) => guid);
    expect(guids[0]).not.toBe(guids[3]);
  });

  it('names each row that cannot be a theme, and takes the others', () => {
    const { codes: good, faults } = readCsv(`name,description\n,empty\n${'x'.repeat(81)},\nDoors shut,\n`);
    expect(good).toEqual([{ name: 'Doors shut', description: null }]);
    expect(faults.map(({ row }) => row)).toEqual([2, 3]);
  });

  it.each([
    ['another root', '<Project xmlns="urn:QDA-XML:codebook:1.0"/>'],
    ['another namespace', book(code(''), 'xmlns="urn:QDA-XML:project:1.0"')],
    ['no code', book('')],
    ['something else in it', book('<Cases/>')],
    ['a code without a name', book(code('', `guid="${id}" isCodable="true"`))],
    ['a code without a guid', book(code('', 'name="x" isCodable="true"'))],
    ['a code that does not say whether it is codable', book(code('', `guid="${id}" name="x"`))],
    ['half of it missing', book(code('')).slice(0, -20)],
    ['nothing but text', 'She had the money in an envelope.'],
    [
      'codes within codes within codes without end',
      book('<Code guid="x" name="x" isCodable="true">'.replace('"x"', `"${id}"`).repeat(60) + '</Code>'.repeat(60)),
    ],
  ])('is refused as REFI-QDA with %s', (_, text) => {
    expect(() => readQdc(text)).toThrow(NoCodebook);
  });

  it('is refused where it declares entities, outside or inside, before it is parsed', () => {
    const outside = book(code('<Description>&x;</Description>')).replace(
      '<CodeBook',
      '<!DOCTYPE c [<!ENTITY x SYSTEM "file:///etc/passwd">]><CodeBook',
    );
    const bomb = book(code('<Description>&b;</Description>')).replace(
      '<CodeBook',
      '<!doctype c [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><CodeBook',
    );
    for (const text of [outside, bomb]) expect(() => readQdc(text)).toThrow(/no document type/);
    expect(() => readQdc(book(code('<Description>&undeclared;</Description>')))).toThrow(NoCodebook);
  });

  it('is refused as CSV without a name column, with more themes than are read, or with a quotation mark left open', () => {
    for (const text of ['colour\nred\n', `name\n${'x\n'.repeat(501)}`, 'name\n"x\n', ''])
      expect(() => readCsv(text)).toThrow(NoCodebook);
  });
});
