import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inspect } from '#/server/files/inspect.ts';
import {
  aBomb,
  aDocument,
  aPhoto,
  aPhotoThatTells,
  aSound,
  aVastPng,
  aZip,
  aZipOfOne,
} from '../support/hostile-files.ts';

const refusal = async (content: Buffer): Promise<string> =>
  inspect(content).then(
    ({ kind }) => `taken as ${kind}`,
    (error: Error) => error.message,
  );

describe('A file is what is in it, whatever it is called', () => {
  it.each([
    ['a script named .jpg', '#!/bin/sh\nrm -rf /\n'],
    ['an SVG with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['an SVG after a declaration', '<?xml version="1.0"?><svg onload="alert(1)"/>'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a program', '\x7fELF\x02\x01\x01'],
    ['an old Office document', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
    ['a moving picture', 'GIF89a\x01\x00\x01\x00'],
    ['nothing', ''],
    ['a few letters', 'PK'],
  ])('%s is refused', async (_, text) => {
    expect(await refusal(Buffer.from(text, 'latin1'))).toMatch(/^Accord takes photos .* This is something else/);
  });

  it('what people send is taken', async () => {
    expect(await inspect(await aPhoto())).toMatchObject({ kind: 'picture', mediaType: 'image/jpeg', width: 640 });
    expect(await inspect(aSound())).toMatchObject({ kind: 'sound', mediaType: 'audio/wav' });
    expect(await inspect(Buffer.from('%PDF-1.7\n%%EOF'))).toMatchObject({ mediaType: 'application/pdf' });
    expect((await inspect(aDocument())).mediaType).toMatch(/wordprocessingml\.document$/);
    expect((await inspect(aDocument([], 'xl/workbook.xml'))).mediaType).toMatch(/spreadsheetml\.sheet$/);
    const open = aZip([{ name: 'mimetype', content: Buffer.from('application/vnd.oasis.opendocument.text') }]);
    expect((await inspect(open)).mediaType).toBe('application/vnd.oasis.opendocument.text');
  });
});

describe('A document', () => {
  it.each(['word/document.xml', 'xl/workbook.xml'])('that unpacks to far more is refused (%s)', async (main) => {
    const began = performance.now();
    expect(await refusal(aDocument([{ name: 'media/a.bin', content: aBomb(60) }], main))).toMatch(
      /unpacks to far more/,
    );
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it('that lies about how much it unpacks to is refused', async () => {
    expect(await refusal(aDocument([{ name: 'media/a.bin', content: aBomb(60), says: 100 }]))).toMatch(
      /unpacks to far more/,
    );
  });

  it('whose parts lie in one another is refused, however few', async () => {
    for (const many of [1, 3000]) expect(await refusal(aZipOfOne(many))).toMatch(/unpacks to far more/);
  });

  it('whose part is longer than the file is refused', async () => {
    const zip = aDocument();
    zip.writeUInt32LE(zip.length, zip.readUInt32LE(zip.length - 6) + 20);
    expect(await refusal(zip)).toMatch(/unpacks to far more|no Office document/);
  });

  it('of very many parts is refused', async () => {
    const many = Array.from({ length: 4001 }, (_, at) => ({ name: `a${at}`, content: Buffer.from('a') }));
    expect(await refusal(aDocument(many))).toMatch(/unpacks to far more/);
  });

  it('with macros is refused, wherever they are', async () => {
    for (const name of ['word/vbaProject.bin', 'xl/macrosheets/sheet1.xml', 'word/activeX/activeX1.bin', 'Basic/a.xml'])
      expect(await refusal(aDocument([{ name, content: Buffer.from('a') }]))).toMatch(/macros/);
    const types = Buffer.from(
      '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
    );
    expect(await refusal(aZip([{ name: '[Content_Types].xml', content: types }]))).toMatch(/macros/);
  });

  it('that brings a template in from elsewhere is refused', async () => {
    const content = Buffer.from(
      '<Relationships><Relationship Type="http://x/attachedTemplate" Target="http://x/a.dotm" TargetMode="External"/></Relationships>',
    );
    expect(await refusal(aDocument([{ name: 'word/_rels/settings.xml.rels', content }]))).toMatch(/template/);
  });

  const rels = (type: string, target: string, mode = 'TargetMode="External"') =>
    `<?xml version="1.0"?><Relationships xmlns="x"><Relationship Id="a" Type="http://y/${type}" Target="${target}" ${mode}/></Relationships>`;
  const withRels = (content: string | Buffer) =>
    aDocument([{ name: 'word/_rels/document.xml.rels', content: Buffer.from(content as string) }]);
  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

  it.each([
    ['a picture', rels('image', 'https://tracker.example/a.png')],
    ['a picture of another machine on the network', rels('image', '\\\\10.0.0.1\\share\\a.png', '')],
    ['a table it is linked with', rels('externalLinkPath', 'file:///S:/table.xlsx')],
    ['a page in a frame', rels('frame', 'https://elsewhere.example')],
    ['a picture, said in small letters', rels('image', 'https://a.example', 'targetmode="external"')],
    ['a picture, behind a character reference', rels('image', 'https://a.example', 'TargetMode="&#69;xternal"')],
    ['a picture, under a prefix of its own', rels('image', 'https://a.example').replaceAll(/(<\/?)(R)/g, '$1p:$2')],
    ['a picture, in UTF-16', utf16(rels('image', 'https://a.example'))],
    ['a picture, in UTF-16 that does not say so', utf16(rels('image', 'https://a.example')).subarray(2)],
    [
      'a picture, after two million letters',
      rels('image', 'https://a.example').replace('<Rel', `<!--${randomBytes(1_100_000).toString('hex')}--><Rel`),
    ],
  ])('that loads %s from elsewhere is refused', async (_, content) => {
    expect(await refusal(withRels(content))).toMatch(/loads something from elsewhere/);
  });

  it.each([
    ['declares entities of its own', '<!DOCTYPE a [<!ENTITY e "External">]><Relationships/>'],
    ['says it is in an encoding that hides letters', '<?xml version="1.0" encoding="UTF-7"?><Relationships/>'],
    ['is no XML', 'Relationships'],
    ['is empty', ''],
    ['is no UTF-8', Buffer.from([0x3c, 0x61, 0xff, 0x2f, 0x3e])],
  ])('whose list of links %s is refused', async (_, content) => {
    expect(await refusal(withRels(content))).toMatch(/cannot be read/);
  });

  it('may point where a reader goes by themselves, and to its own parts', async () => {
    expect(await refusal(withRels(rels('hyperlink', 'https://council.example')))).toBe('taken as document');
    expect(await refusal(withRels(rels('image', 'media/a.png', '')))).toBe('taken as document');
  });

  it('with a part that runs is refused, whatever that part is called and however it is written', async () => {
    for (const type of ['oleObject', 'control', 'vbaProject', 'aFChunk'])
      expect(await refusal(withRels(rels(type, 'media/image1.png', '')))).toMatch(/parts that run/);
    const types = (kind: string) =>
      aZip([
        { name: '[Content_Types].xml', content: utf16(`<Types><Override ContentType="${kind}"/></Types>`) },
        { name: 'word/document.xml', content: Buffer.from('<a/>') },
      ]);
    expect(await refusal(types('application/vnd.ms-office.vba&#80;roject'))).toMatch(/parts that run/);
    expect(await refusal(types('application/vnd.ms-office.activeX+xml'))).toMatch(/parts that run/);
    expect(await refusal(types('application/xml'))).toBe('taken as document');
  });

  it('in which a link says twice where it leads is refused', async () => {
    const twice = rels('image', 'https://a.example', 'TargetMode="External" targetmode="Internal"');
    expect(await refusal(withRels(twice))).toMatch(/cannot be read/);
    const prefixed = rels('image', 'media/a.png', 'x:Target="https://a.example"');
    expect(await refusal(withRels(prefixed))).toMatch(/cannot be read/);
  });

  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const does = (...pieces: string[]) =>
    pieces.map((piece) => `<w:r><w:instrText>${piece}</w:instrText></w:r>`).join('');
  const field = (...pieces: string[]) => mark('begin') + does(...pieces) + mark('separate') + mark('end');

  it.each([
    ['a command', field(' DDEAUTO c:\\cmd.exe'), /parts that run/],
    ['a command in pieces', field(' DD', '<![CDATA[E]]>', '<!-- -->A', '&#85;TO cmd'), /parts that run/],
    ['a command in one piece', '<w:fldSimple w:instr="dde cmd"/>', /parts that run/],
    ['a command, in a field in another', mark('begin') + does('IF 1=1 ') + field('DDE cmd'), /parts that run/],
    [
      'a command, shown by a field',
      mark('begin') + does('PAGE') + mark('separate') + field('DDE cmd'),
      /parts that run/,
    ],
    ['a command without an end', mark('begin') + does('DDE cmd'), /parts that run/],
    ['what another field says', mark('begin') + field('QUOTE 68 68 69') + mark('end'), /parts that run/],
    ['a picture from elsewhere', field('INCLUDEPICTURE "https://a.example"'), /from elsewhere/],
    ['words from elsewhere', field('INCLUDETEXT', ' "s:/a.docx"'), /from elsewhere/],
    ['a link', field(' link Excel.Sheet'), /from elsewhere/],
    ['a page number', field(' PAGE ') + field('HYPERLINK "https://a.example"') + field('REF linked'), /^taken/],
    ['a number in a choice', mark('begin') + does('IF ') + field('NUMPAGES') + does(' > 1') + mark('end'), /^taken/],
  ])('of Word whose field is %s is judged by what it does', async (_, body, expected) => {
    for (const name of ['word/header1.xml', 'word/glossary/document.xml'])
      expect(await refusal(aDocument([{ name, content: Buffer.from(`<w:hdr>${body}</w:hdr>`) }]))).toMatch(expected);
  });

  it('of Excel that asks another program is refused, wherever it says so', async () => {
    const asking = Buffer.from('<externalLink><x:ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>');
    const part = { name: 'xl/externalLinks/externalLink1.xml', content: asking };
    expect(await refusal(aDocument([part], 'xl/workbook.xml'))).toMatch(/parts that run/);
    const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml';
    const types = `<Types><Override PartName="/xl/other.xml" ContentType="${kind}"/></Types>`;
    const moved = aZip([
      { name: '[Content_Types].xml', content: Buffer.from(types) },
      { name: 'xl/workbook.xml', content: Buffer.from('<a/>') },
    ]);
    expect(await refusal(moved)).toMatch(/parts that run/);
  });

  it('that is read by other parts than those looked at is refused', async () => {
    const links = (target: string) =>
      aDocument([{ name: '_rels/.rels', content: Buffer.from(rels('officeDocument', target, '')) }]);
    expect(await refusal(links('/word/document.xml'))).toBe('taken as document');
    expect(await refusal(links('xl/../other/a.xml'))).toMatch(/no Office document/);
    expect(await refusal(links('other/a.xml'))).toMatch(/no Office document/);
  });

  it('is looked at with the documents that lie in it', async () => {
    const holding = (content: Buffer) => aDocument([{ name: 'word/embeddings/a.xlsx', content }]);
    expect(await refusal(holding(aDocument([], 'xl/workbook.xml')))).toBe('taken as document');
    expect(await refusal(holding(withRels(rels('image', 'https://a.example'))))).toMatch(/from elsewhere/);
    expect(await refusal(holding(Buffer.from('\xd0\xcf\x11\xe0', 'latin1')))).toMatch(/no document of its own/);
    expect(await refusal(holding(holding(holding(aDocument()))))).toMatch(/no document of its own/);
  });

  it('with two parts of one name is refused', async () => {
    const part = (name: string, text: string) => ({ name, content: Buffer.from(text) });
    const twice = [
      part('word/_rels/a.xml.rels', '<Relationships/>'),
      part('WORD/_rels/a.xml.rels', rels('image', 'a')),
    ];
    expect(await refusal(aDocument(twice))).toMatch(/no Office document/);
  });

  it.each([
    ['an image from elsewhere', '<draw:image xlink:href="https://a.example"/>', /from elsewhere/],
    ['an image beside it', '<draw:image xlink:href="../a.png"/>', /from elsewhere/],
    [
      'a formula that asks a program',
      '<a table:formula="of:=1+dde (&quot;soffice&quot;;&quot;a&quot;)"/>',
      /parts that run/,
    ],
    ['a formula, said twice', '<a table:formula="of:=1" x:formula="of:=2"/>', /cannot be read/],
    ['a value, said in two ways', '<a office:value-type="float" calcext:value-type="float"/>', /^taken/],
    ['an object that runs', '<draw:object-ole xlink:href="./Object 1"/>', /parts that run/],
    ['a listener', '<script:event-listener/>', /parts that run/],
    ['a link to read', '<text:a xlink:href="https://a.example"/><draw:image xlink:href="Pictures/a.png"/>', /^taken/],
  ])('of OpenDocument is held against the same rules: %s', async (_, body, expected) => {
    const open = aZip([
      { name: 'mimetype', content: Buffer.from('application/vnd.oasis.opendocument.text') },
      { name: 'content.xml', content: Buffer.from(`<office:body>${body}</office:body>`) },
    ]);
    expect(await refusal(open)).toMatch(expected);
  });

  it('that is any other zip file, or a broken one, is refused', async () => {
    expect(await refusal(aZip([{ name: 'a.exe', content: Buffer.from('MZ') }]))).toMatch(/no Office document/);
    expect(await refusal(aDocument().subarray(0, 60))).toMatch(/no Office document/);
  });
});

describe('A picture', () => {
  it('of ten thousand by ten thousand pixels is refused before it is opened', async () => {
    const vast = aVastPng(10_000, 10_000);
    const began = performance.now();
    const before = process.memoryUsage().rss;
    expect(await refusal(vast)).toMatch(/too many pixels/);
    expect(performance.now() - began).toBeLessThan(200);
    expect(process.memoryUsage().rss - before).toBeLessThan(20_000_000);
  });

  it('that says two sizes, or one where few look for it, is refused before it is opened', async () => {
    const photo = await aPhoto();
    const at = photo.indexOf(Buffer.from([0xff, 0xc0]));
    const frame = Buffer.from(photo.subarray(at, at + 19));
    const rest = [photo.subarray(2, at), photo.subarray(at + 19)];
    const first = (piece: Buffer) => Buffer.concat([photo.subarray(0, 2), piece, ...rest]);
    expect(await refusal(first(frame))).toBe('taken as picture');
    expect(await refusal(Buffer.concat([photo.subarray(0, 2), frame, photo.subarray(2)]))).toMatch(
      /could not be opened/,
    );
    frame.writeUInt16BE(9000, 5);
    frame.writeUInt16BE(9000, 7);
    expect(await refusal(first(frame))).toMatch(/too many pixels/);
  });

  it('keeps nothing of where and with what it was taken, and stands the right way up', async () => {
    const told = await aPhotoThatTells('TELLTALE 3000');
    expect(told.includes('TELLTALE') && told.includes('GPSLATITUDE')).toBe(true);
    const { content, width, height } = await inspect(told);
    for (const mark of ['Exif', 'TELLTALE', 'GPSLATITUDE']) expect(content.includes(mark)).toBe(false);
    expect([width, height]).toEqual([480, 640]);
  });

  it('that is a page or a zip file as well is only the picture afterwards', async () => {
    const script = '<script>alert(document.cookie)</script>';
    const both = Buffer.concat([
      await aPhoto(),
      Buffer.from(script),
      aZip([{ name: 'a.js', content: Buffer.from('1') }]),
    ]);
    const { content, mediaType } = await inspect(both);
    expect(mediaType).toBe('image/jpeg');
    expect(content.includes('<script>')).toBe(false);
    expect(content.includes('PK\x03\x04')).toBe(false);
  });

  it('that is larger than any screen is made smaller', async () => {
    expect(await inspect(await aPhoto(3000, 1000))).toMatchObject({ width: 2560, height: 853 });
  });

  it('that cannot be opened is refused with what to do', async () => {
    const photo = await aPhoto();
    expect(await refusal(Buffer.concat([photo.subarray(0, 4), Buffer.alloc(400, 7)]))).toMatch(/could not be opened/);
  });
});
