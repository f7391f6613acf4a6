import type { TellerLanguage } from './vocabulary.ts';

/** Each language by its own name. */
export const LANGUAGE_NAMES: Record<TellerLanguage, string> = { en: 'English', cy: 'Cymraeg' };
