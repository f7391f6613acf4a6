import { z } from 'zod';
import { line } from '#/lib/words.ts';
import { LANGUAGES } from './languages.ts';
import { NOTICE_KINDS } from './vocabulary.ts';

/** An e-mail address as it is stored: in small letters. */
export const EmailInput = z
  .string({ error: 'Give an e-mail address, such as rosa@lantern.example.' })
  .max(254, { error: 'This is too long for an e-mail address.' })
  .transform((text) => text.normalize('NFKC').trim().toLowerCase())
  .pipe(z.email({ error: 'Give an e-mail address, such as rosa@lantern.example.' }));

export const RenameInput = z.object({ name: line(120, 'Write the name others should see.') });
export type Rename = z.infer<typeof RenameInput>;

export const SetLanguageInput = z.object({ language: z.enum(LANGUAGES, { error: 'Choose a language.' }) });
export type SetLanguage = z.infer<typeof SetLanguageInput>;

export const NoticeInput = z.object({ kind: z.enum(NOTICE_KINDS, { error: 'Say which letters.' }) });
export type Notice = z.infer<typeof NoticeInput>;

const sessionId = z.string().regex(/^[0-9a-f]{32}$/, { error: 'Say which.' });
export const EndSessionInput = z.object({ sessionId });
export type EndSession = z.infer<typeof EndSessionInput>;

export const EndOtherSessionsInput = z.object({ keepSessionId: sessionId });
export type EndOtherSessions = z.infer<typeof EndOtherSessionsInput>;
