import { type Theme, themeCookie } from './theme.ts';

const year = 365 * 24 * 60 * 60;

/** Shows the theme at once and keeps it for a year; undefined goes back to what the device asks. */
export function keepTheme(theme: Theme | undefined): void {
  const root = document.documentElement;
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing where pages come over plain HTTP.
  document.cookie = `${themeCookie}=${theme ?? ''}; path=/; max-age=${theme ? year : 0}; samesite=lax`;
}
