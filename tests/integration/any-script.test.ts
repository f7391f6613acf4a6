import { expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { aStory } from '../support/evidence.ts';
import { as, aWorld } from '../support/world.ts';

const NAME = 'محمد عبد الله 👩🏽‍⚕️';
const STORY = 'كان المكتب مغلقا مرتين. 🏠🔑 She came back on foot.';

it('names and words in any script, from right to left and with emoji, are kept, found and taken out as they were written', async () => {
  const { agreementId, people } = await aWorld();
  const { dev, nadia } = people;
  await as(dev).people.rename({ id: uuidv7(), name: NAME });
  const evidenceId = await aStory(dev, agreementId, { text: STORY, language: 'ar' });
  const read = await as(nadia).evidence.get({ agreementId, evidenceId });
  expect(read).toMatchObject({ author: { name: NAME }, words: { text: STORY, title: 'كان المكتب مغلقا مرتين' } });
  const mark = { passageId: uuidv7(), themeId: uuidv7(), evidenceId, field: 'text' as const };
  const theme = '🔑 مفتاح';
  const cut = STORY.indexOf('🔑');
  const at = { from: 0, to: cut + '🔑'.length };
  await as(nadia).themes.mark({ id: uuidv7(), agreementId, ...mark, theme, ...at });
  expect((await as(dev).themes.ofPiece({ agreementId, evidenceId })).marked).toMatchObject([
    { theme, words: STORY.slice(0, at.to), marker: 'Nadia' },
  ]);
  const { text: csv } = await as(nadia).themes.codebook({ agreementId, format: 'csv' });
  expect(csv).toContain(theme);
  const found = await as(nadia).search.here({ words: 'المكتب', agreementId });
  expect(JSON.stringify(found)).toContain(evidenceId);
});
