import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { caller } from '#/caller.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { eraseExpired } from '#/modules/evidence/commands/erase-expired.ts';
import { sweepGone } from '#/modules/evidence/commands/sweep-files.ts';
import { evidenceUploads } from '#/modules/evidence/tables/files.ts';
import { outbox } from '#/modules/journal/tables.ts';
import { queueNotices } from '#/modules/overview/commands/queue-notices.ts';
import { fileStore, newKey } from '#/server/files/store.ts';
import { allConsent, aProposal, fourThatSign } from '../support/consent.ts';
import { filesFolder } from '../support/database.ts';
import { ASKED, aStory, SURE } from '../support/evidence.ts';
import { aTellersLink } from '../support/teller.ts';
import { columnsThatSay } from '../support/words-stored.ts';
import { as, NOW, owner, type TestPerson } from '../support/world.ts';

const FIELDS = [
  'title',
  'text',
  'perspective',
  'whatChanged',
  'significance',
  'accordingTo',
  'context',
  'contribution',
  'challengesAssumption',
  'kindNote',
  'called',
  'how',
  'scopeNote',
  'steps',
  'added',
  'said',
  'responded',
  'reading',
  'named',
  'about',
  'saidFirst',
  'transcript',
  'content',
] as const;
type Words = Record<(typeof FIELDS)[number], string>;

/** A word that stands nowhere else for each field in which a piece, or what is said of it, can hold words. */
function newWords(): Words {
  const letters = randomUUID().replace(/[^a-f]/g, '');
  return Object.fromEntries(FIELDS.map((field) => [field, `Quill${letters}${field.toLowerCase()}`])) as Words;
}

const byLink = (now: string = NOW) => caller({ requestId: 'test', address: randomUUID(), person: null, now }).evidence;

/** A story with a word of its own in every field, used in every way in which people can use one. */
async function usedEverywhere(endsOn = '2026-06-01') {
  const world = await fourThatSign();
  const { agreementId, people, goalId } = world;
  const words = newWords();
  const act = () => ({ id: uuidv7(), agreementId });
  const evidenceId = await aStory(people.dev, agreementId, {
    title: words.title,
    text: `She kept the letters from ${words.text} in a drawer.`,
    perspective: `a tenant of ${words.perspective}`,
    whatChanged: words.whatChanged,
    significance: words.significance,
    accordingTo: words.accordingTo,
    context: words.context,
    contribution: words.contribution,
    challengesAssumption: words.challengesAssumption,
    kindNote: words.kindNote,
    identifiabilitySteps: [`${words.steps} taken out`],
    happenedOn: '2026-05-01',
    goalIds: [goalId],
    consent: {
      ...ASKED,
      scope: ['this agreement', 'joint reviews', 'public learning'],
      endsOn,
      namedAs: 'pseudonym',
      called: words.called,
      how: words.how,
      scopeNote: words.scopeNote,
    },
  });
  const piece = { agreementId, evidenceId };
  const token = await aTellersLink(people.dev, agreementId, evidenceId);
  await as(people.dev).evidence.addTo({ ...act(), evidenceId, additionId: uuidv7(), text: words.added });
  await as(people.dev).evidence.askForALook({ ...act(), evidenceId, personId: people.kit.id });
  await as(people.kit).evidence.look({ ...act(), evidenceId, said: words.said });
  await as(people.rosa).evidence.release({ ...act(), evidenceId, ...SURE });
  await as(people.nadia).evidence.respond({
    ...act(),
    responseId: uuidv7(),
    subjectKind: 'evidence',
    subjectId: evidenceId,
    text: `Thank you. ${words.responded} helps us to see.`,
  });
  await withFiles(people.dev, piece, words);
  await as(people.nadia).themes.mark({
    ...act(),
    evidenceId,
    passageId: uuidv7(),
    themeId: uuidv7(),
    theme: 'Letters',
    field: 'significance',
    from: 0,
    to: words.significance.length,
  });
  await byLink().tellerAdds({ id: uuidv7(), token, additionId: uuidv7(), text: words.reading });
  await byLink().tellerNames({ id: uuidv7(), token, namedAs: 'first name', called: words.named });

  const reviewId = uuidv7();
  await as(people.rosa).reviews.plan({ ...act(), reviewId, meetsOn: '2026-05-20' });
  await as(people.nadia).reviews.open({ ...act(), reviewId });
  await as(people.kit).reviews.writeRecord({
    ...act(),
    reviewId,
    version: 1,
    presentIds: [people.nadia.id, people.rosa.id],
    voicesMissing: ['landlords'],
    evidenceReadIds: [evidenceId],
    learningStage: 'understand the system',
    nextChairId: people.rosa.id,
  });
  await as(people.nadia).reviews.close({ ...act(), reviewId });
  await as(people.nadia).reviews.proposeRecord({ ...act(), reviewId });
  const insightId = uuidv7();
  await as(people.kit).insights.write({
    ...act(),
    insightId,
    reviewId,
    text: 'Letters frighten.',
    confidence: 'early',
    freshUntil: '2026-12-01',
    evidenceIds: [evidenceId],
  });
  const decisionId = await aProposal(people.rosa, agreementId, { evidenceIds: [evidenceId], insightIds: [insightId] });
  await allConsent(world, decisionId);
  // Whoever is there for the teller is written to about the end, others that they look or what came of it: and everybody reads.
  await as(people.dev).evidence.askForALook({ ...act(), evidenceId, personId: people.nadia.id });
  await queueNotices(NOW);
  for (const reader of [people.nadia, people.rosa, people.kit]) await readsAll(reader, piece, reviewId);
  return { ...world, evidenceId, token, piece, reviewId, decisionId, words: Object.values(words) };
}

/** A sound and a document, with words in what is said of them and in the document itself. */
async function withFiles(dev: TestPerson, piece: Piece, words: Words) {
  const put = async (kind: 'sound' | 'document', said: { about: string; transcript?: string }) => {
    const [fileId, key] = [uuidv7(), newKey()];
    const content = Buffer.from(`%PDF-1.7 ${words.content} %%EOF`);
    await fileStore().put(key, content);
    await owner.insert(evidenceUploads).values({
      id: fileId,
      personId: dev.id,
      size: content.length,
      begunAt: NOW,
      key,
      kind,
      mediaType: kind === 'sound' ? 'audio/wav' : 'application/pdf',
      bytes: content.length,
    });
    await as(dev).evidence.addFile({ id: uuidv7(), ...piece, fileId, ...said });
    return fileId;
  };
  const fileId = await put('sound', { about: words.saidFirst, transcript: words.transcript });
  await as(dev).evidence.describeFile({
    id: uuidv7(),
    ...piece,
    fileId,
    about: words.about,
    transcript: words.transcript,
  });
  await put('document', { about: words.about });
}

/** How many files of the store hold any of these words. */
const filesThatSay = (words: readonly string[]): number =>
  readdirSync(filesFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .filter((content) => words.some((word) => content.includes(word))).length;

type Piece = { agreementId: string; evidenceId: string };

/** Everything of an agreement in which a piece could be told, as one person reads it. */
async function readsAll(person: TestPerson, { agreementId, evidenceId }: Piece, reviewId: string, now?: string) {
  const api = as(person, now);
  return JSON.stringify(
    await Promise.all([
      api.overview.home(),
      api.overview.dashboard({ agreementId }),
      api.overview.usedBy({ agreementId, evidenceId }),
      api.evidence.list({ agreementId }),
      api.evidence.get({ agreementId, evidenceId }),
      api.evidence.responses({ agreementId, subjectKind: 'evidence', subjectId: evidenceId }),
      api.evidence.sides({ agreementId, evidenceId }),
      api.themes.codebook({ agreementId, format: 'csv' }),
      api.insights.list({ agreementId, reviewId: null, cursor: null }),
      api.adaptations.list({ agreementId, cursor: null }),
      api.reviews.pack({ agreementId, reviewId }),
      api.reviews.get({ agreementId, reviewId }),
      api.journal.list({ agreementId }),
    ]),
  );
}

/** How many things a search for a word finds. */
const found = async (person: TestPerson, { agreementId }: Piece, words: string, now?: string) =>
  (await as(person, now).search.here({ agreementId, words })).items.length;

const said = (words: readonly string[], text: string) =>
  words.filter((word) => text.toLowerCase().includes(word.toLowerCase()));

describe('A story that its teller takes back by their link', { timeout: 60_000 }, () => {
  it('is said in every place that is meant to hold it, and in no other', async () => {
    const { words, piece, reviewId, people } = await usedEverywhere();
    expect(await columnsThatSay(words)).toEqual([
      'evidence.according_to',
      'evidence.called',
      'evidence.challenges_assumption',
      'evidence.consent_how',
      'evidence.consent_scope_note',
      'evidence.context',
      'evidence.contribution',
      'evidence.identifiability_steps',
      'evidence.kind_note',
      'evidence.significance',
      'evidence.text',
      'evidence.title',
      'evidence.what_changed',
      'evidence_additions.text',
      'evidence_files.about',
      'evidence_files.said_before',
      'evidence_files.transcript',
      'evidence_looks.said',
      'evidence_placements.perspective',
      'responses.text',
    ]);
    // Those who read it read the words: what finds none later does not look past them.
    expect(said(words, await readsAll(people.rosa, piece, reviewId))).toContain(words[0]);
    expect(filesThatSay(words)).toBe(2);
    const queued = await owner.select({ id: outbox.id }).from(outbox).where(eq(outbox.subjectId, piece.evidenceId));
    expect(queued.length).toBeGreaterThan(0);
    for (const word of words.slice(0, 2)) expect([word, await found(people.rosa, piece, word)]).toEqual([word, 1]);
  });

  it('stands in no column of any table from that moment, and in nothing that anybody reads', async () => {
    const { people, token, piece, reviewId, words } = await usedEverywhere();
    const at = '2026-05-16T10:00:00.000Z';
    await byLink(at).tellerWithdraws({ id: uuidv7(), token });
    expect(await columnsThatSay(words)).toEqual([]);
    for (const reader of [people.dev, people.nadia, people.rosa, people.kit, people.eleri])
      expect([reader.name, said(words, await readsAll(reader, piece, reviewId, at))]).toEqual([reader.name, []]);
    expect(said(words, JSON.stringify(await byLink(at).asTeller({ token })))).toEqual([]);
    for (const word of words) expect([word, await found(people.rosa, piece, word, at)]).toEqual([word, 0]);
    await sweepGone(at);
    expect(filesThatSay(words)).toBe(0);
  });

  it('leaves that it was taken back, and the decision that rested on it for another look', async () => {
    const { people, token, piece, decisionId } = await usedEverywhere();
    const at = '2026-05-16T10:00:00.000Z';
    await byLink(at).tellerWithdraws({ id: uuidv7(), token });
    const gap = { how: 'taken back', on: '2026-05-16' };
    expect(await as(people.nadia, at).evidence.get(piece)).toMatchObject({ gap, words: null });
    expect(await as(people.nadia, at).adaptations.get({ agreementId: piece.agreementId, decisionId })).toMatchObject({
      state: 'agreed',
      lost: [{ gap }],
    });
    expect((await as(people.nadia, at).overview.home()).needs).toContainEqual(
      expect.objectContaining({ kind: 'ground gone', subjectId: decisionId }),
    );
  });
});

describe('A story whose consent ends', { timeout: 60_000 }, () => {
  it('is sealed at once from everything that anybody reads, and stands in no column thirty days later', async () => {
    const { people, token, piece, reviewId, words } = await usedEverywhere('2026-05-31');
    const over = '2026-05-31T23:00:00.000Z';
    for (const reader of [people.dev, people.nadia, people.rosa, people.kit])
      expect([reader.name, said(words, await readsAll(reader, piece, reviewId, over))]).toEqual([reader.name, []]);
    expect(said(words, JSON.stringify(await byLink(over).asTeller({ token })))).toEqual([]);
    await eraseExpired('2026-06-30T22:59:59.000Z');
    expect(await columnsThatSay(words)).toContain('evidence.text');
    await eraseExpired('2026-06-30T23:00:00.000Z');
    expect(await columnsThatSay(words)).toEqual([]);
    await sweepGone('2026-06-30T23:00:00.000Z');
    expect(filesThatSay(words)).toBe(0);
    const [kept] = await owner.execute(sql`select count(*)::int as kept from evidence where id = ${piece.evidenceId}`);
    expect(kept).toEqual({ kept: 1 });
  });
});
