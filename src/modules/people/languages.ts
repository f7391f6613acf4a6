/** Languages a person may name as theirs, each in itself. Accord's own words are English so far. */
export const LANGUAGES = [
  'en',
  'cy',
  'gd',
  'ga',
  'pl',
  'uk',
  'ro',
  'ur',
  'bn',
  'ar',
  'so',
  'fr',
  'es',
  'pt',
  'de',
] as const;
export type Language = (typeof LANGUAGES)[number];

export const LANGUAGE_WORDS: Record<Language, string> = {
  en: 'English',
  cy: 'Cymraeg',
  gd: 'Gàidhlig',
  ga: 'Gaeilge',
  pl: 'Polski',
  uk: 'Українська',
  ro: 'Română',
  ur: 'اردو',
  bn: 'বাংলা',
  ar: 'العربية',
  so: 'Soomaali',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
  de: 'Deutsch',
};
