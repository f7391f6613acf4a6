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

/** A language in its own word; null for English, which goes without saying, and for what is not known. */
export function languageWords(code: string): string | null {
  const known = LANGUAGES.find((language) => language === code);
  return known && known !== 'en' ? LANGUAGE_WORDS[known] : null;
}
