import { headers } from 'next/headers';
import { TELLER_LANGUAGES } from '#/modules/evidence/vocabulary.ts';
import { visitorCaller } from './page-caller.ts';

const OURS = 'en-GB';

/** The language of the page that is asked for: behind a teller's link the one that is chosen there, and else ours. */
export async function pageLanguage(): Promise<string> {
  const { pathname, searchParams } = new URL((await headers()).get('x-path') ?? '/', 'http://inside');
  const token = /^\/teller\/([^/]+)$/.exec(pathname)?.[1];
  if (!token) return OURS;
  const asked = TELLER_LANGUAGES.find((known) => known === searchParams.get('in'));
  const told = await (await visitorCaller()).evidence.asTeller({ token }).catch(() => null);
  const language = told && (asked ?? told.speaks);
  return !language || language === 'en' ? OURS : language;
}
