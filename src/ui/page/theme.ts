export type Theme = 'light' | 'dark';

export const themeCookie = 'theme';

/** The theme a cookie's value names; undefined means as the device asks. */
export function themeOf(value: string | undefined): Theme | undefined {
  return value === 'light' || value === 'dark' ? value : undefined;
}
