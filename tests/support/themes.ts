import { uuidv7 } from '#/lib/uuid.ts';
import { aStory } from './evidence.ts';
import { as, type TestPerson, type World } from './world.ts';

const TEXT = 'She had the money in an envelope. She had walked to the office twice. Both times the desk was shut.';
export const ENVELOPE = { from: 0, to: 33 };
export const WALKED = { from: 34, to: 69 };
const SHUT = { from: 70, to: 99 };

export const aMarkable = (by: TestPerson, agreementId: string, more: Parameters<typeof aStory>[2] = {}, now?: string) =>
  aStory(by, agreementId, { text: TEXT, ...more }, now);

interface Mark {
  evidenceId: string;
  theme: string;
  at?: { from: number; to: number };
  roundId?: string;
}

export const markInput = (agreementId: string, { evidenceId, theme, at = SHUT, roundId }: Mark) => ({
  id: uuidv7(),
  agreementId,
  passageId: uuidv7(),
  themeId: uuidv7(),
  evidenceId,
  field: 'text' as const,
  theme,
  ...at,
  ...(roundId ? { roundId } : {}),
});
export const aMark = (by: TestPerson, agreementId: string, of: Mark) => as(by).themes.mark(markInput(agreementId, of));

export const themesOf = async (person: TestPerson, { agreementId }: World) =>
  (await as(person).themes.list({ agreementId })).themes;
export const wordsOf = async (person: TestPerson, agreementId: string, themeId: string) =>
  (await as(person).themes.get({ agreementId, themeId })).passages.map(({ words }) => words);
